"""A program that talks to the API as anybody's would: HTTP, a token, JSON."""

import json
from datetime import timedelta
from typing import Any

from django.test import Client, TestCase
from django_scopes import scope

from vorzimmer.api import actions
from vorzimmer.api.models.token import new_secret
from vorzimmer.api.scopes import SCOPES
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor


def token_for(actor: Actor, *scopes: str, days: int = 30) -> tuple[str, Any]:
    """A secret that works, with every scope unless some are named, and its row."""
    secret = new_secret()
    with scope(workspace=actor.workspace):
        made = actions.create_token(
            actor=actor, membership=actor.membership, name="Test", scopes=scopes or list(SCOPES),
            expires_at=clock.now() + timedelta(days=days), secret=secret,
        )  # fmt: skip
    return secret, made.token


class Program:
    """`Program(house.anna).get("/tasks")` answers with `status_code`, `headers` and `json()`."""

    def __init__(self, actor: Actor, *scopes: str, slug: str = "") -> None:
        self.secret, self.token = token_for(actor, *scopes)
        self.http = Client()
        self.place = f"/w/{slug or actor.workspace.slug}/api/v1"

    def get(self, path: str, **headers: str) -> Any:
        return self.ask("GET", path, None, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self.ask("POST", path, body, **headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> Any:
        return self.ask("PATCH", path, body, **headers)

    def ask(self, method: str, path: str, body: Any, **headers: str) -> Any:
        """Everything that was registered for after the commit runs, as it would outside of a test."""
        told = {"Authorization": f"Bearer {self.secret}"}
        told |= {name.replace("_", "-"): value for name, value in headers.items()}
        sent = "" if body is None else json.dumps(body)
        with TestCase.captureOnCommitCallbacks(execute=True):
            return self.http.generic(method, self.place + path, sent, "application/json", headers=told)
