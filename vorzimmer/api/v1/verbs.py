"""Every verb of the house as an endpoint: address, request and answer are read off `@action`'s own words.

A verb that is added later is here without anybody writing anything. What is not for programs stands in `HIDDEN`
with the reason; a house test fails for a verb that is neither here nor there.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Union, get_args, get_origin, get_type_hints

from django.db import models
from pydantic import BaseModel, create_model

from vorzimmer.api.scopes import scope_of
from vorzimmer.api.v1.adapters import ADAPTERS, PLAIN, Adapter
from vorzimmer.api.v1.fields import Said
from vorzimmer.api.v1.hints import Wanted, wanted_of
from vorzimmer.api.v1.places import PLACES, WHOLE
from vorzimmer.api.v1.scalars import Unclear
from vorzimmer.api.v1.schemas.talk import Happened
from vorzimmer.api.v1.thing import Thing
from vorzimmer.api.v1.things import thing_of
from vorzimmer.journal.action import ACTIONS, Action
from vorzimmer.tenancy.models import Workspace

BY_HAND = {"files.keep_file"}
"""A file is no JSON: `writes.py` has this endpoint."""
CLOCK = "the clock does it, in the name of whoever arranged it"
ONCE = "its secret is made by the house and shown once, to a person who has just confirmed who they are"
LEAVES = "everything leaves the house: a person confirms who they are first, and a token cannot do that"
BROWSER = "a device is a browser that somebody holds in their hands; programs hear of things by webhooks"
TALKS = "two people talk in their browsers; programs write and read the notes of it"
JOB = "the house does it when the job is done that somebody has started"
OTHER_DOOR = "what another calendar program does comes in by CalDAV, as its person"
SEALED = "what is secret passes through no program: it is typed and shown on its own page only"
ASKED = "answered by whoever was asked, on the page or behind their own link"
BY_MAIL = "what people outside answer comes in by mail or by their link; a program cannot say it for them"
DECIDED = "decided by a person who has read what the guest wrote; a program moves the appointment itself"
FOLLOWS = "follows from a time that was taken: choose_time, book_time"
HIDDEN = {
    "calendars.choose_look": "how somebody looks at their own calendars is nothing for programs",
    "calendars.expire_hold": CLOCK,
    "calendars.make_feed": ONCE,
    "calendars.remind": CLOCK,
    "calendars.tell_follow_up": CLOCK,
    "agreements.ask_confirmations": CLOCK,
    "agreements.lapse_approval": CLOCK,
    "agreements.lapse_version": CLOCK,
    "agreements.remind_of_approval": CLOCK,
    "agreements.remind_of_offer": CLOCK,
    "agreements.remind_of_terms": CLOCK,
    "agreements.sign_version": "a signature is a person's own, given after confirming who they are",
    "api.create_token": "a stolen token must not be able to make another; tokens are made by a person",
    "matching.accept_staffing": "the board asks many at once; suggest_assistant asks one",
    "calls.cut_call": CLOCK,
    "calls.decline_call": TALKS,
    "calls.fail_call": TALKS,
    "calls.give_up_call": TALKS,
    "calls.hang_up": TALKS,
    "calls.ring": TALKS,
    "calls.take_call": TALKS,
    "calendar_mail.accept_proposed_time": DECIDED,
    "calendar_mail.admit_unexpected_guest": DECIDED,
    "calendar_mail.ignore_unexpected_guest": DECIDED,
    "calendar_mail.note_guest_words": BY_MAIL,
    "calendar_mail.note_undelivered": BY_MAIL,
    "calendar_mail.note_unexpected_guest": BY_MAIL,
    "calendar_mail.propose_other_time": BY_MAIL,
    "calendar_mail.receive_invitation": BY_MAIL,
    "calendar_mail.refuse_proposed_time": DECIDED,
    "calendar_mail.renew_invitation_address": SEALED,
    "calendar_mail.withdraw_invitation": BY_MAIL,
    "letterbox.discard_mail": "the owner puts away what nobody took, after reading it",
    "letterbox.offer_mail_again": "the owner has it read again, after looking why nobody took it",
    "caldav.ask_missing": JOB,
    "caldav.change_password": SEALED,
    "caldav.connect": SEALED,
    "caldav.find_conflict": JOB,
    "caldav.follow_appointment": OTHER_DOOR,
    "caldav.lose_password": JOB,
    "caldav.make_device": ONCE,
    "caldav.refuse_change": OTHER_DOOR,
    "caldav.retake_appointment": OTHER_DOOR,
    "caldav.retime_appointment": OTHER_DOOR,
    "caldav.take_appointment": OTHER_DOOR,
    "handovers.announce_parting": "whoever announces an end confirms first who they are",
    "handovers.begin_cover": CLOCK,
    "handovers.confirm_deletion": "a signature is a person's own",
    "handovers.end_engagement": "whoever ends it at once confirms first who they are",
    "handovers.forget_ended": CLOCK,
    "handovers.hand_out_files": JOB,
    "handovers.want_files": LEAVES,
    "matching.open_enquiry": "describe_need opens it, for a client who is new",
    "matching.release_assistant": CLOCK,
    "members.join": "whoever joins is not a member yet: the invitation's page is the way",
    "notifications.add_device": BROWSER,
    "notifications.remove_device": BROWSER,
    "overviews.change_one": "the house does it, task by task, for change_many",
    "overviews.undo_one": "the house does it, task by task, for undo_many",
    "planning.make_occurrence": CLOCK,
    "planning.miss_dates": CLOCK,
    "planning.report_stuck": CLOCK,
    "portability.ask_workspace_archive": LEAVES,
    "portability.finish_import": JOB,
    "portability.hand_out_archive": JOB,
    "talks.hand_on_talk": CLOCK,
    "scheduling.accept_time": ASKED,
    "scheduling.agree_time": FOLLOWS,
    "scheduling.answer_poll": ASKED,
    "scheduling.ask_move": ASKED,
    "scheduling.choose_clock": ASKED,
    "scheduling.close_answers": CLOCK,
    "scheduling.confirm_time": FOLLOWS,
    "scheduling.counter_times": ASKED,
    "scheduling.decline_times": ASKED,
    "scheduling.note_opened": ASKED,
    "rhythm.ask_pulse": CLOCK,
    "rhythm.suggest_talk": CLOCK,
    "tasks.escalate_complaint": CLOCK,
    "tasks.take_default": CLOCK,
    "vault.break_glass": SEALED,
    "vault.keep_secret": SEALED,
    "vault.open_sending": SEALED,
    "vault.remove_secret": SEALED,
    "vault.replace_secret": SEALED,
    "vault.reveal_secret": SEALED,
    "vault.send_secret": SEALED,
    "vault.withdraw_sending": SEALED,
    "webhooks.add_endpoint": ONCE,
    "webhooks.rotate_secret": ONCE,
}
"""Verbs that programs cannot use, and why."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One endpoint. `on` is what it is done to (None: the workspace), `subject` its argument's name."""

    known: Action
    method: str
    path: str
    operation: str
    on: Thing | None
    wanted: Wanted
    adapter: Adapter
    gives: dict[str, Thing]
    done: type[BaseModel]

    @property
    def scope(self) -> str:
        return scope_of(self.known.name)

    def documents(self, error: Exception) -> bool:
        """Whether the verb's own words name this error: then it is an answer to what was sent, not a mistake of ours."""
        named = set(re.findall(r"\b[A-Z]\w+", self.known.run.__doc__ or ""))
        return bool(named & {each.__name__ for each in type(error).__mro__ if each is not Exception})

    @property
    def act(self) -> Callable[..., Any]:
        """The verb itself, with everything `@action` does."""
        found: Callable[..., Any] = getattr(import_module(self.known.run.__module__), self.known.run.__name__)
        return found


def verbs() -> Iterator[Verb]:
    """All that programs can use, by name."""
    for _name, known in sorted(ACTIONS.items()):
        if _is_derived(known):
            try:
                yield from _endpoints(known)
            except Unclear:
                continue


def unclear() -> dict[str, str]:
    """Verbs whose request cannot be read off their arguments, with what is unclear: they need an adapter."""
    found = {}
    for name, known in sorted(ACTIONS.items()):
        if _is_derived(known):
            try:
                list(_endpoints(known))
            except Unclear as why:
                found[name] = str(why)
    return found


def _is_derived(known: Action) -> bool:
    return known.name not in {*HIDDEN, *BY_HAND} and ".tests." not in known.run.__module__


def _endpoints(known: Action) -> Iterator[Verb]:
    hints = get_type_hints(known.run)
    subjects = _members(hints[known.on])
    adapter = ADAPTERS.get(known.name, PLAIN)
    for number, subject in enumerate(subjects):
        on = None if subject is Workspace else thing_of(subject, known.on)
        if on is None and subject is not Workspace:
            raise Unclear(f"nothing says how to find a {subject.__name__}")
        verb = known.name.split(".")[1]
        place = on.name if on else "workspace"
        method, path = WHOLE.get(known.name) or ("POST", _path(known, verb, on))
        wanted = wanted_of(known, subject, adapter)
        operation = verb if number == 0 else f"{verb}_of_{place}"
        gives = _gives(known, on)
        yield Verb(known, method, path, operation, on, wanted, adapter, gives, _done(operation, gives))


def _path(known: Action, verb: str, on: Thing | None) -> str:
    last = PLACES.get(known.name) or _without(verb, on.name if on else "workspace").replace("_", "-")
    return f"/{on.places}/{{uuid:{on.name}}}/{last}" if on else f"/workspace/{last}"


def _without(verb: str, name: str) -> str:
    """`accept_task` on a task is accepting."""
    return re.sub(rf"_{name}$|^{name}_", "", verb)


def _members(hint: Any) -> list[type[models.Model]]:
    """A verb about a task or an engagement has two addresses."""
    union = get_origin(hint) is Union or type(hint).__name__ == "UnionType"
    return list(get_args(hint)) if union else [hint]


def _done(operation: str, gives: dict[str, Thing]) -> type[BaseModel]:
    """What the answer says: the entry, and the things as they are now (null: gone)."""
    fields: dict[str, Any] = {name: (thing.schema | None, ...) for name, thing in gives.items()}
    name = "".join(part.title() for part in operation.split("_"))
    made: type[BaseModel] = create_model(
        f"{name}Done", __base__=Said, __doc__="What happened, and how it looks now.", happened=(Happened, ...), **fields
    )
    return made


def _gives(known: Action, on: Thing | None) -> dict[str, Thing]:
    """The rows that the happening names, and what it was done to: as they are afterwards."""
    found = {on.name: on} if on else {}
    for hint in get_type_hints(known.happening).values():
        if isinstance(hint, type) and issubclass(hint, models.Model) and (thing := thing_of(hint)):
            found.setdefault(thing.name, thing)
    return found
