"""Somebody in front of a browser."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, Request, expect

from tests.stories.place import Place

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
EXPECTED = ["status of 422"]


class Person:
    """One of the cast with a browser of their own. Words on the page are found as a person finds them."""

    def __init__(
        self, place: Place, new_context: Callable[..., BrowserContext], first: str = "", *, phone: bool = False,
        **options: Any,
    ) -> None:  # fmt: skip
        self.place, self.first = place, first
        known = {"base_url": place.url, "locale": "de-DE", "timezone_id": "Europe/Berlin"}
        self.context = new_context(**(known | (PHONE if phone else DESK) | options))
        self.inside = ""
        if first:
            entry = place.people[first]
            self.inside = f"/w/{entry['workspace']}"
            cookie = {"name": "sessionid", "value": entry["session"], "url": place.url}
            self.context.add_cookies([cookie])  # type: ignore[list-item]
        self.errors: list[str] = []
        self.forgiven = list(EXPECTED)
        self.loads = 0
        self.page = self.new_page()

    def new_page(self) -> Page:
        """Another tab, watched as well."""
        page = self.context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._count)
        return page

    def _count(self, request: Request) -> None:
        self.loads += request.is_navigation_request() and request.method == "GET"

    def go(self, path: str = "/", page: Page | None = None) -> "Person":
        """A page inside the workspace; with `live` pages the stream is open afterwards."""
        page = page or self.page
        page.goto(self.inside + path)
        return self

    def listening(self) -> "Person":
        """Until the page's stream is open: what happens from now on is pushed."""
        with self.page.expect_response(lambda answer: "/live/" in answer.url):
            self.page.reload()
        return self

    def find(self, selector: str) -> Locator:
        return self.page.locator(selector)

    def words(self, text: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_text(text)

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name)

    def sees(self, selector: str, text: str = "") -> Locator:
        """It is there (with the words), or comes by itself within a few seconds."""
        found = self.page.locator(selector).filter(has_text=text) if text else self.page.locator(selector)
        expect(found.first).to_be_visible(timeout=8000)
        return found.first

    def writes(self, words: str) -> None:
        """A message in the conversation of the page, sent by keyboard."""
        self.find("trix-editor").click()
        self.page.keyboard.type(words)
        self.page.keyboard.press("Control+Enter")
        self.sees("#stream .message[data-number]", words)

    def forgive(self, words: str) -> None:
        """An error in the console that belongs to the story."""
        self.forgiven.append(words)

    def take_errors(self) -> list[str]:
        """What the console said since the last time."""
        left = [said for said in self.errors if not any(words in said for words in self.forgiven)]
        self.errors.clear()
        return left

    def saw_no_error(self) -> None:
        """Nothing in the console: no script error, nothing that the content security policy refused."""
        left = self.take_errors()
        assert not left, left
