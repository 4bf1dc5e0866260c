"""A feedback talk in two browsers and both languages: prepared, written at once and answered by both."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories.acts import drag_up
from tests.stories.pictures import speak

pytestmark = pytest.mark.browser

PLACE = re.compile(r"/engagements/[0-9a-f-]{36}/")
TALK = re.compile(r"/talks/[0-9a-f-]{36}/$")
MINUTES = re.compile(r"/talks/minutes/[0-9a-f-]{36}/$")
POINTS = "#ideas .steps .step"
LINES = "#ideas .talks-lines > li"
WORDS = {
    "de": {"rhythm": "Rhythmus wählen", "save": "Speichern", "prepare": "Gespräch vorbereiten", "of": "von",
           "first": "Ideen", "over": "Das Gespräch ist vorbei", "confirm": "Protokoll bestätigen",
           "bens": "Ben ist dran", "yours": "Du bist dran", "said": "hat dieses Protokoll bestätigt",
           "both": "von beiden beantwortet"},
    "en": {"rhythm": "Choose a rhythm", "save": "Save", "prepare": "Prepare the talk", "of": "of",
           "first": "Ideas", "over": "The talk is over", "confirm": "Confirm the minutes",
           "bens": "Ben’s turn", "yours": "Your turn", "said": "has confirmed these minutes",
           "both": "answered by both"},
}  # fmt: skip


@pytest.fixture(params=WORDS)
def words(request):
    return WORDS[request.param] | {"language": request.param}


@pytest.fixture
def two(come, words):
    """Anna has chosen a rhythm; both have the talk that came of it open, and hear of everything."""
    anna, ben = come("anna"), come("ben")
    if words["language"] != "de":
        speak(anna, words["language"])
        speak(ben, words["language"])
    anna.go("/engagements/")
    anna.find("main a[href*='/engagements/0']").first.click()
    anna.page.wait_for_url(PLACE)
    anna.go(f"{PLACE.search(anna.page.url).group()}talks/")
    anna.page.get_by_role("link", name=words["rhythm"]).click()
    anna.button(words["save"]).click()
    anna.page.get_by_role("link", name=words["prepare"]).click()
    anna.page.wait_for_url(TALK)
    ben.page.goto(anna.page.url)
    for each in (anna, ben):
        each.listening()
    return anna, ben


def put(person, text, part="ideas"):
    """A point on the agenda."""
    person.find(f"#point-{part}").fill(text)
    person.find(f"#add-{part} button").click()
    person.sees(f"#{part} .step", text)


def note(person, text, part="ideas"):
    """A line of the notes."""
    person.find(f"#line-{part}").fill(text)
    person.find(f"#note-{part} button").click()
    person.sees(f"#{part} .talks-lines > li", text)


def test_both_prepare_at_once_and_put_the_points_in_order(two):
    anna, ben = two
    loads = anna.loads + ben.loads
    ben.find("#point-ideas").press_sequentially("Vorlagen für")
    put(anna, "Mehr Zeit für Texte")
    ben.sees(POINTS, "Mehr Zeit für Texte")
    expect(ben.find("#point-ideas")).to_have_value("Vorlagen für")
    expect(ben.find("#point-ideas")).to_be_focused()
    ben.page.keyboard.type(" Einladungen")
    ben.page.keyboard.press("Enter")
    anna.sees(POINTS, "Vorlagen für Einladungen")

    drag_up(anna, anna.find(POINTS).nth(1), anna.find(POINTS).nth(0))
    for each in (anna, ben):
        expect(each.find(POINTS).first).to_contain_text("Vorlagen für Einladungen")
        expect(each.find(POINTS)).to_have_count(2)
    assert anna.loads + ben.loads == loads, "it came by itself"

    ben.find("#add-ideas button").click()
    expect(ben.find("#point-ideas")).to_have_attribute("aria-invalid", "true")
    ben.page.reload()
    expect(ben.find(POINTS).first).to_contain_text("Vorlagen für Einladungen")


def test_both_write_while_they_talk_and_confirm_what_came_of_it(two, words):
    anna, ben = two
    put(ben, "Vorlagen für Einladungen")
    anna.sees(POINTS, "Vorlagen")
    anna.find("#talk_state form[action$='/begin/'] button").click()
    anna.sees("#talk_state [aria-current=step] [role=timer]", words["of"])
    ben.sees("#talk_state [aria-current=step]", words["first"])

    ben.find("#line-ideas").press_sequentially("Zwei reichen")
    note(anna, "Ben macht einen Entwurf.")
    ben.sees(LINES, "Ben macht einen Entwurf.")
    expect(ben.find("#line-ideas")).to_have_value("Zwei reichen")
    ben.page.keyboard.type(", eine je Sprache.")
    ben.page.keyboard.press("Control+Enter")
    anna.sees(LINES, "Zwei reichen, eine je Sprache.")
    expect(anna.find(LINES)).to_have_count(2)

    anna.find(f"{POINTS} button.tick").click()
    expect(ben.find(f"{POINTS} button.tick")).to_have_attribute("aria-pressed", "true")
    for part in ("results", "improvements"):
        anna.find("#talk_state .button:not(.quiet)").click()
        expect(anna.find(f"#{part}.is-now")).to_be_visible()
    anna.find("#talk_state form[action$='/end/'] button").click()
    anna.page.wait_for_url(MINUTES)
    expect(anna.find("#talk_minutes")).to_contain_text("Zwei reichen, eine je Sprache.")
    ben.sees("#talk_state", words["over"])
    ben.find("#talk_state a.button").click()
    ben.page.wait_for_url(MINUTES)

    anna.button(words["confirm"]).click()
    expect(anna.find("#talk_minutes .turn")).to_contain_text(words["bens"])
    expect(ben.find("#talk_minutes .turn")).to_contain_text(words["yours"])
    ben.sees("#talk_minutes", words["said"])
    ben.button(words["confirm"]).click()
    expect(ben.find("#talk_minutes .turn")).to_contain_text(words["both"])
    anna.sees("#talk_minutes .talks-digest", "SHA-256")
    expect(anna.find("#talk_minutes .talks-answer")).to_have_count(2)
