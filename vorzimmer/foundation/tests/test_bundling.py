"""What the browser gets is what was written, in one file."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from vorzimmer.foundation.bundling import ENTRIES, bundled

FILES = {
    "a/house.css": '@layer one, two;\n@import url("css/x.css") layer(two);\n',
    "a/css/x.css": '.x { src: url("../../v/x.woff2"); mask: url("data:x"); }\n',
    "a/all.js": 'import "./js/x.js";\nimport "./js/y.js";\n',
    "a/js/x.js": "const same = 1;\n",
    "a/js/y.js": "const same = 2;\n",
}


def ours(name):
    return Path(finders.find(name)).read_text()


def test_layers_stay_layers_and_addresses_lead_to_the_same_files():
    text = bundled("a/house.css", FILES.__getitem__)
    assert text.startswith("@layer one, two;\n@layer two {\n")
    assert 'url("../v/x.woff2")' in text
    assert 'url("data:x")' in text


def test_each_behaviour_keeps_its_names_to_itself():
    assert bundled("a/all.js", FILES.__getitem__) == "{\nconst same = 1;\n}\n\n{\nconst same = 2;\n}\n\n"


@pytest.mark.parametrize("line", ['@import "other.css";', '@import url("x.css") screen;'])
def test_an_import_that_would_be_lost_is_refused(line):
    with pytest.raises(ValueError, match="cannot be bundled"):
        bundled("a/house.css", (FILES | {"a/css/x.css": line}).__getitem__)


@pytest.mark.parametrize("name", ENTRIES)
def test_every_small_file_is_in_it(name):
    text = bundled(name, ours)
    folder = Path(finders.find(name)).parent / Path(name).suffix.removeprefix(".")
    by_itself = {"editor.js"}  # only where there is an editor
    for path in folder.iterdir():
        first = max(path.read_text().splitlines(), key=len)
        if path.name not in by_itself and "url(" not in first:
            assert first in text, path.name
    for found in re.findall(r'url\("(\.\./[^"]+)"\)', text):
        assert finders.find(f"foundation/{found}".replace("foundation/../", "")), found
