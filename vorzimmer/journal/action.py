"""`@action`: once -> lock -> may? -> change -> record -> (after commit) tell."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast, get_type_hints
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db import IntegrityError, models, transaction
from django.utils.functional import Promise
from django_scopes import scope

from vorzimmer.journal import authority, reactions
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.journal.models.entry import KEY_LENGTH
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.locking import refresh_locked
from vorzimmer.tenancy.prepared import Prepared
from vorzimmer.tenancy.writes import writes_allowed

Rule = Callable[[Actor, Any], str | Promise | None]
SENT = Prepared(
    # As the index says it, so that it is used.
    lambda by, kind, key: Entry.objects.exclude(key="").filter(by=by, kind=kind, key=key)[:1],
    by=UUID, kind=str, key=str,
)  # fmt: skip
ACTIONS: dict[str, "Action"] = {}


class NotAllowed(PermissionDenied):
    """The message says why, in words meant for the person who tried; `verdict` if it was the agreement that said no."""

    def __init__(self, reason: str | Promise = "", verdict: authority.Verdict | None = None) -> None:
        super().__init__(reason)
        self.verdict = verdict


@dataclass(frozen=True)
class Action:
    """What the map of the house says about a verb."""

    name: str
    run: Callable[..., Any]
    may: Rule
    on: str
    happening: type[Happening]
    act: authority.Act | None


def action[**P, H: Happening](
    *, may: Rule, act: authority.Act | None = None, lock: bool = True
) -> Callable[[Callable[P, H]], Callable[P, H]]:
    """Make a function a verb of the house. Its first argument is the actor, its second what the rule looks at.

    `lock=False` only re-reads the subject: right for additions that do not depend on its state. The same
    idempotency key by the same person returns what happened the first time.
    """

    def register(function: Callable[P, H]) -> Callable[P, H]:
        known = _describe(function, may, act)
        verb = cast(Callable[..., H], function)

        @functools.wraps(function)
        def run(*, actor: Actor, **kwargs: Any) -> Happening:
            with scope(workspace=actor.workspace):
                if first := _sent_before(actor, known):
                    return first
                try:
                    with transaction.atomic():
                        subject = kwargs[known.on]
                        refresh_locked(subject, lock=lock)
                        verdict = _ask(known, actor, subject, kwargs)
                        with writes_allowed(known.name), authority.holding(verdict):
                            happened = cast(Happening, verb(actor=actor, **kwargs))
                            _record(actor, happened)
                except (NotAllowed, IntegrityError, ObjectDoesNotExist):
                    # The same form, sent twice at once: what refuses this one is what the other has just done.
                    if first := _sent_before(actor, known):
                        return first
                    raise
            return happened

        ACTIONS[known.name] = known
        return cast(Callable[P, H], run)

    return register


def _describe(function: Callable[..., Any], may: Rule, act: authority.Act | None) -> Action:
    name = f"{function.__module__.split('.')[1]}.{function.__name__}"
    parameters = list(inspect.signature(function).parameters)
    happening = get_type_hints(function).get("return")
    if parameters[0] != "actor":
        raise TypeError(f"{name}: the first argument is actor")
    if not (inspect.isclass(happening) and issubclass(happening, Happening)):
        raise TypeError(f"{name}: the return annotation says what happened")
    return Action(name, function, may, parameters[1], happening, act)


def _sent_before(actor: Actor, known: Action) -> Happening | None:
    if not actor.key:
        return None
    first = SENT.first(by=actor.id, kind=known.happening.kind, key=actor.key[:KEY_LENGTH])
    return known.happening.from_facts(first.facts) if first else None


def _ask(known: Action, actor: Actor, subject: models.Model, kwargs: dict[str, Any]) -> authority.Verdict:
    if reason := known.may(actor, subject):
        raise NotAllowed(reason)
    verdict = authority.ask(actor, known.act, subject, kwargs) if known.act else authority.FREE
    if verdict.stops:
        raise NotAllowed(verdict.reason, verdict)
    return verdict


def _record(actor: Actor, happened: Happening) -> None:
    subject_id, within_id = happened.about()
    entry = Entry.objects.create(
        by=actor.membership, door=actor.door, kind=happened.kind,
        facts=happened.facts() | authority.verdict().facts(),
        subject_id=subject_id, within_id=within_id, internal=happened.internal, key=actor.key[:KEY_LENGTH],
    )  # fmt: skip
    reactions.react(actor, happened, entry)
    transaction.on_commit(functools.partial(_tell, actor, happened, entry))


def _tell(actor: Actor, happened: Happening, entry: Entry) -> None:
    with scope(workspace=actor.workspace):
        reactions.tell(actor, happened, entry)
