"""The HTTP client of the tests. `client` is a word of our domain, `browser` is real Chromium."""

import re
from typing import Any, Self

from django.test import Client, TestCase
from django.utils import translation

from vorzimmer.people.actor import Actor

INLINE_CODE = re.compile(
    rb"<script(?![^>]*\b(src|nonce|type=\"application/json\"))[^>]*>|\son[a-z]+=|\sstyle=", re.IGNORECASE
)


class Visitor:
    """Signs in as one of the cast, stays inside their workspace, runs what waits for the commit, and looks closely."""

    def __init__(self) -> None:
        self.http = Client()
        self.inside = ""

    def sign_in(self, actor: Actor) -> Self:
        self.http = Client()
        self.http.force_login(actor.person)
        self.inside = f"/w/{actor.workspace.slug}"
        return self

    def get(self, path: str, *, part: str = "", **kwargs: Any) -> Any:
        with translation.override(translation.get_language()):
            return self._look(self.http.get(self._place(path), headers=_htmx(part), **kwargs))

    def post(self, path: str, fields: dict[str, Any] | None = None, *, part: str = "", **kwargs: Any) -> Any:
        """Everything that was registered for after the commit runs, as it would outside of a test."""
        with translation.override(translation.get_language()), TestCase.captureOnCommitCallbacks(execute=True):
            response = self.http.post(self._place(path), fields or {}, headers=_htmx(part), **kwargs)
        return self._look(response)

    def _place(self, path: str) -> str:
        return path if path.startswith("/w/") or not self.inside else self.inside + path

    def _look(self, response: Any) -> Any:
        if response.headers.get("Content-Type", "").startswith("text/html") and not response.streaming:
            assert not INLINE_CODE.search(response.content), INLINE_CODE.search(response.content)
            assert b"{{" not in response.content
            assert b"{%" not in response.content
        return response


def _htmx(part: str) -> dict[str, str]:
    return {"HX-Request": "true", "HX-Target": part} if part else {}
