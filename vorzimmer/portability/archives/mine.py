"""What a workspace keeps about one person (GDPR Art. 15: to read; Art. 20: to take along in a common format).

Every row of every room that names the person's membership, and the person's own account. Contents that others wrote
for others are not in it (Art. 15 (4)); neither are secrets such as password hashes.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import ForeignKey, Model, Q, QuerySet
from django.template.loader import render_to_string

from vorzimmer.files.models import StoredFile
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.portability.archives.carried import carried_models
from vorzimmer.portability.archives.rows import as_line

SECRET = frozenset({"password", "key", "secret", "token", "hash", "data"})
SHOWN = 200


def tables(actor: Actor) -> Iterator[tuple[str, Iterable[str]]]:
    """Name of each table that says something about the person, and its rows as lines of JSON."""
    yield "account", [as_line(actor.person, SECRET)]
    yield "addresses", map(_line, EmailAddress.objects.filter(user=actor.person))
    yield "sessions", map(_line, UserSession.objects.filter(user=actor.person))
    yield "second_factors", map(_line, Authenticator.objects.filter(user=actor.person))
    for model, rows in rows_about(actor):
        yield model._meta.label, map(_line, rows.iterator(chunk_size=1000))


def rows_about(actor: Actor) -> Iterator[tuple[type[Model], "QuerySet[Any]"]]:
    """Every table that names memberships, with the rows that name this one; empty ones are left out."""
    yield Membership, Membership.objects.filter(pk=actor.id)
    for model in carried_models():
        named = [
            f.name for f in model._meta.concrete_fields if isinstance(f, ForeignKey) and f.related_model is Membership
        ]
        if not named:
            continue
        mine = Q()
        for name in named:
            mine |= Q(**{name: actor.membership})
        rows = model._default_manager.filter(mine).order_by("pk")
        if rows.exists():
            yield model, rows


def files(actor: Actor) -> Iterator[tuple[str, str]]:
    """Place in the storage and readable name of each file that the person put in, and of their photo."""
    if actor.person.photo:
        yield str(actor.person.photo.name), "photo"
    for file in StoredFile.objects.filter(added_by=actor.membership).order_by("pk").iterator(chunk_size=500):
        yield str(file.content.name), f"{file.pk.hex[-8:]}-{_plain_name(file.name)}"


def page(actor: Actor) -> str:
    """The same for people to read, in their language; long tables show their newest rows and say so."""
    shown = [(str(model._meta.verbose_name_plural), rows.count(), _facts(rows)) for model, rows in rows_about(actor)]
    account = json.loads(as_line(actor.person, SECRET))
    context = {"actor": actor, "account": account.items(), "tables": shown, "most": SHOWN}
    return render_to_string("portability/my_data_archive.html", context)


def _facts(rows: "QuerySet[Any]") -> list[list[tuple[str, Any]]]:
    newest = rows.order_by("-pk")[:SHOWN]
    return [
        [(name, value) for name, value in json.loads(_line(row)).items() if value not in (None, "", [], {})]
        for row in newest
    ]


def _line(row: Model) -> str:
    return as_line(row, SECRET)


def _plain_name(name: str) -> str:
    return "".join(sign if sign.isalnum() or sign in "._- " else "_" for sign in name)[-100:].lstrip(".") or "file"
