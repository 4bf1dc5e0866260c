"""Doing a verb: find what it is about through the person, let the action decide, say what happened."""

import hashlib
import logging
from contextlib import suppress
from typing import Any, cast
from uuid import UUID

from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from pydantic import BaseModel

from vorzimmer.api.recorded import recording
from vorzimmer.api.v1 import answers, show, words
from vorzimmer.api.v1.problems import KEY_REUSED, NO_SCOPE, Problem, invalid
from vorzimmer.api.v1.things import thing_of
from vorzimmer.api.v1.verbs import Verb
from vorzimmer.files.models import StoredFile
from vorzimmer.files.queries import own_files
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.locking import refresh_locked

log = logging.getLogger("vorzimmer.api")
HALF = 40
LONGEST_KEY = 255


def may(call: Any, scope: str) -> None:
    """403 unless the token has the scope."""
    if scope not in call.token.scopes:
        raise Problem(NO_SCOPE, _("This needs the scope “%(scope)s”.") % {"scope": scope}, scope=scope)


def acting(call: Any, kind: str) -> Actor:
    """The actor with the key of this request. The same key with another content is refused."""
    key = call.headers.get("Idempotency-Key", "")
    actor: Actor = call.actor
    if not key:
        return actor
    if len(key) > LONGEST_KEY:
        raise invalid(["header", "Idempotency-Key"], _("At most 255 characters fit here."))
    first = hashlib.sha256(f"{call.token.pk} {call.method} {call.path} {key}".encode()).hexdigest()[:HALF]
    content = hashlib.sha256(call.body).hexdigest()[: HALF - 1] if call.content_type != "multipart/form-data" else ""
    whole = f"{first} {content}" if content else first
    if content:
        sent = Entry.objects.filter(by=actor.membership, kind=kind, key__startswith=first)
        if any(each != whole for each in sent.values_list("key", flat=True)[:1]):
            raise Problem(KEY_REUSED)
    return actor.through(Door.API, whole)


def do(request: HttpRequest, verb: Verb, pk: UUID | None, body: BaseModel | None) -> HttpResponse:
    """Everything from the scope of the token to the answer."""
    call: Any = request
    may(call, verb.scope)
    actor = acting(call, verb.known.happening.kind)
    find = verb.adapter.find or (verb.on.find if verb.on else None)
    subject = find(actor, cast(UUID, pk)) if find else actor.workspace
    values = _sent(verb, body)
    values = verb.adapter.read(actor, subject, _with_rows(actor, verb, values))
    with recording() as entries:
        try:
            happened = _act(call, verb, actor, subject, values)
        except (ValueError, LookupError) as error:
            raise (_does_not_fit(error) if verb.documents(error) else error) from error
    return _said(call, verb, subject, happened, entries)


def _act(call: Any, verb: Verb, actor: Actor, subject: Any, values: dict[str, Any]) -> Happening:
    act = verb.act
    arguments = {verb.known.on: subject, **values}
    wanted = call.headers.get("If-Match", "")
    if not wanted or verb.on is None:
        return cast(Happening, act(actor=actor, **arguments))
    with transaction.atomic():
        refresh_locked(subject)
        answers.must_match(wanted, verb.on.show(actor, verb.on.find(actor, subject.pk)))
        return cast(Happening, act(actor=actor, **arguments))


def _does_not_fit(error: Exception) -> Problem:
    """The verb does not know a word of the request, or misses one; a person meets only words that fit."""
    log.info("a value did not fit", extra={"error": type(error).__name__}, exc_info=True)
    missing = error.args[0] if isinstance(error, KeyError) and error.args else None
    if isinstance(missing, str) and missing.isidentifier():
        return invalid(["body", missing], words.MISSING)
    return invalid(["body"], words.OTHER)


def _sent(verb: Verb, body: BaseModel | None) -> dict[str, Any]:
    """What the program said, and the usual value of what it left out; a body that was left out says nothing."""
    if verb.wanted.body is None:
        return {}
    said = body if body is not None else verb.wanted.body()
    names = [name for name in type(said).model_fields if name in said.model_fields_set or name not in verb.wanted.maybe]
    return {name: _plain(getattr(said, name)) for name in names}


def _plain(value: Any) -> Any:
    """Parts of a request as the dicts that actions take."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.model_dump() if isinstance(value, BaseModel) else value


def _with_rows(actor: Actor, verb: Verb, values: dict[str, Any]) -> dict[str, Any]:
    """Rows instead of ids; 422 for one that this person cannot see."""
    found = dict(values)
    for name, (named, several) in verb.wanted.rows.items():
        if values.get(name) is not None:
            wanted = values[name] if several else [values[name]]
            rows = _rows(actor, named, list(dict.fromkeys(wanted)), name)
            found[name] = rows if several else rows[0]
        elif name in verb.wanted.here:
            found[name] = actor.workspace
    return found


def _rows(actor: Actor, named: tuple[type[models.Model], ...], wanted: list[UUID], name: str) -> list[Any]:
    if StoredFile in named:
        files = own_files(actor, wanted)
        if len(files) != len(wanted):
            raise invalid(["body", name], _("Only files that you have uploaded yourself can be added."))
        return files
    found = [_one(actor, named, pk) for pk in wanted]
    if None in found:
        raise invalid(["body", name], _("It does not exist, or you may not see it."))
    return found


def _one(actor: Actor, named: tuple[type[models.Model], ...], pk: UUID) -> Any:
    """The row of one of these models with this id; None when there is none for this person."""
    for thing in filter(None, map(thing_of, named)):
        with suppress(Http404):
            return thing.find(actor, pk)
    return None


def _said(call: Any, verb: Verb, subject: Any, happened: Happening, entries: list[Entry]) -> HttpResponse:
    actor: Actor = call.actor
    kind = verb.known.happening.kind
    entry = next((each for each in reversed(entries) if each.kind == kind), None)
    replayed = entry is None
    if entry is None:
        entry = Entry.objects.filter(by=actor.membership, kind=kind, key=acting(call, kind).key).latest("id")
    said: dict[str, Any] = {"happened": show.happened(entry)}
    for name, thing in verb.gives.items():
        said[name] = _again(actor, thing, happened, subject)
    first = said[verb.on.name] if verb.on else next((each for name, each in said.items() if name != "happened"), None)
    return answers.written(verb.done.model_construct(**said), first, replayed=replayed)


def _again(actor: Actor, thing: Any, happened: Happening, subject: Any) -> BaseModel | None:
    """The row as it is now; None when it is gone, or gone for this person."""
    rows = [*vars(happened).values(), subject]
    row = next((each for each in rows if type(each) is thing.model), None)
    if row is None or row.pk is None:
        return None
    try:
        shown: BaseModel = thing.show(actor, thing.find(actor, row.pk))
    except Http404:
        return None
    return shown
