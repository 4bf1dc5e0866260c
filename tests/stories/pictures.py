"""`python -m tests.stories.pictures FOLDER [NAME …]`: a picture of every page, in every light, size and language.

The three pictures of the README are made as well. The names choose pages; all without them.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.processes.house import ROOT
from tests.stories.conftest import CHROMIUM
from tests.stories.pages import PAGES
from tests.stories.people import DESK, PHONE, Person
from tests.stories.place import Place
from tests.stories.visiting import visit

SIZES = {"1280": DESK, "390": PHONE}
LANGUAGES = {"de": "de-DE", "en": "en-GB"}
SHOWN = [
    ("today-client", "anna", "in:/", DESK),
    ("task", "anna", "task:Reise Wien", DESK),
    ("phone", "anna", "in:/", PHONE),
]


def main() -> None:
    """The demo, looked at by everybody in it."""
    folder, names = Path(sys.argv[1]), set(sys.argv[2:])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        place = Place(Path(home), VORZIMMER_DEMO="1")
        place.fill("demo")
        place.open()
        browser = playwright.chromium.launch(**CHROMIUM)
        try:
            for language, size, person in visitors(place, browser):
                take_all(person.page, person, folder, f"{size}-{language}", names)
            show(place, browser)
        finally:
            browser.close()
            place.stop()


def visitors(place: Place, browser: Browser) -> Iterator[tuple[str, str, Person]]:
    """Everybody in both sizes, first in German, then in English."""
    for language, locale in LANGUAGES.items():
        for who in PAGES:
            for size, options in SIZES.items():
                person = Person(place, browser.new_context, who, **options | {"locale": locale})
                speak(person, language)
                yield language, size, person
                person.context.close()


def speak(person: Person, language: str) -> None:
    """Choose the language where people choose it."""
    if not person.first:
        return
    person.page.goto("/account/preferences/")
    person.find(f"[name=language][value={language}]").check()
    person.find("form:has([name=language]) button").last.click()
    person.page.wait_for_load_state()


def take_all(page: Page, person: Person, folder: Path, suffix: str, names: set[str]) -> None:
    for name, place in PAGES[person.first]:
        if names and name not in names:
            continue
        page.emulate_media(color_scheme="light")
        visit(page, person.inside, place)
        person.forgive("status of 404")
        person.saw_no_error()
        for light in ("light", "dark"):
            page.emulate_media(color_scheme=light)  # type: ignore[arg-type]
            page.screenshot(path=folder / f"{name}-{suffix}-{light}.png", full_page=True, animations="disabled")


def show(place: Place, browser: Browser) -> None:
    """The pictures of the README: what one sees without scrolling."""
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(exist_ok=True)
    for name, who, where, options in SHOWN:
        person = Person(place, browser.new_context, who, **options)
        speak(person, "de")
        visit(person.page, person.inside, where)
        person.saw_no_error()
        person.page.screenshot(path=folder / f"{name}.png", animations="disabled")
        person.context.close()


if __name__ == "__main__":
    main()
