"""Templates keep the direction of the rooms, name their parts, and carry no code."""

import re
import tomllib

import pytest

from .walk import HOUSE, ROOT, files, room_of

TEMPLATES = [path for path in files(".html") if "templates" in path.parts]
NEUTRAL = {"ui", "mail", "django", "allauth", "account", "mfa", "usersessions", "base.html", "shell.html", "plain.html"}
INLINE = re.compile(
    r"<script(?![^>]*(src=|type=\"application/json\"))[^>]*>|\son(click|change|submit|input|load)=|\sstyle=", re.I
)


def name_of(path):
    return str(path.relative_to(HOUSE))


@pytest.fixture(scope="module")
def reach():
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]["layers"]
    return {room: set(layers[i:]) for i, room in enumerate(layers)}


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_templates_include_only_their_own_and_earlier_rooms(path, reach):
    for other in re.findall(r'{% (?:include|extends) "([\w.-]+)', path.read_text()):
        assert other in NEUTRAL or other in reach[room_of(path)], f"includes {other}"


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_partials_are_named_like_the_element_they_replace(path):
    text = path.read_text()
    for name in re.findall(r"{% partialdef (\S+)", text):
        assert f'id="{name}"' in text, name


@pytest.mark.parametrize("path", [p for p in TEMPLATES if "/mail/" not in str(p)], ids=name_of)
def test_no_inline_code_or_style(path):
    assert not INLINE.search(path.read_text())


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_every_posting_form_is_protected_and_sent_once(path):
    for form in re.findall(r"<form\b[^>]*method=\"post\".*?</form>", path.read_text(), re.S | re.I):
        if "gallery" in path.parts:
            continue
        assert "csrf_token" in form, form[:200]
        if "allauth" not in path.parts and room_of(path) not in {"people"}:
            assert "{% once %}" in form, form[:200]
