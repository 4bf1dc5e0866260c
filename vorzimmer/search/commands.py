"""What the palette offers besides what is found: places to go, and what one may do here or anywhere."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.http import Http404
from django.urls import reverse as address_of
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from vorzimmer.engagements import rules as engagement_rules
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.members import rules as member_rules
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.search.text.words import loose, words_of
from vorzimmer.tasks.choices import what_next
from vorzimmer.tasks.queries import get_task
from vorzimmer.tasks.rules import phone_notes, steps
from vorzimmer.tasks.rules.flow import write_draft

HERE = re.compile(r"^/(?:w/[a-z0-9-]+/)?(tasks|engagements|conversations)/([0-9a-f-]{36})/")


@dataclass(frozen=True, slots=True)
class Command:
    """A line of the palette. `post`: it acts at once; `opens`: the dialog that does it where scripts run.

    `also` are other words by which it is found.
    """

    label: str | Promise
    url: str
    icon: str
    post: bool = False
    opens: str = ""
    hint: str = ""
    also: str = ""


places: list[Callable[[Actor], Iterable[Command]]] = []
"""Later rooms add the pages that they bring into the frame."""


def fitting(commands: Iterable[Command], typed: str) -> list[Command]:
    """Those in which a word begins with every word that was typed; all of them where nothing was."""
    wanted = [loose(word) for word in words_of(typed)]
    return [each for each in commands if _fits(wanted, f"{each.label} {each.hint} {each.also}")]


def here(actor: Actor, path: str) -> tuple[str, list[Command]]:
    """The name of the thing whose page is open, and everything that the actor may do with it now."""
    found = HERE.match(path)
    if not found:
        return "", []
    kind, key = found[1], UUID(found[2])
    try:
        return _with_engagement(actor, key) if kind == "engagements" else _with_task(actor, key)
    except Http404:
        return "", []


def anywhere(actor: Actor) -> list[Command]:
    """What can be done from every page, as far as the actor may; and how one wants the house to be."""
    found = []
    if actor.role not in (Membership.Role.SUPERVISOR, Membership.Role.OBSERVER):
        also = _("new task write order")
        found.append(Command(_("Delegate a task"), _to("tasks:delegate"), "plus", opens="#delegate", also=also))
    if not engagement_rules.open_engagement(actor, actor.workspace):
        found.append(Command(_("Open an engagement"), _to("engagements:open"), "handshake", also=_("new client")))
    if not member_rules.arrange_people(actor, actor.workspace):
        found.append(Command(_("Invite a person"), _to("members:invite"), "user-plus", also=_("new member team")))
    return [
        *found,
        Command(_("Your reachable hours"), _to("members:hours"), "clock", also=_("absence availability")),
        *_switches(actor),
        Command(_("Your profile"), "/account/", "user-round", also=_("account name photo")),
        Command(_("Devices that are signed in"), "/account/sessions/", "smartphone"),
        Command(_("Password and passkeys"), "/account/security/", "key", also=_("security")),
        Command(_("Sign out"), "/sign-out/", "log-out", also=_("log off leave")),
    ]


def _switches(actor: Actor) -> list[Command]:
    """What is not chosen already, at once."""
    found = []
    looks = {"light": (_("Look: light"), "sun"), "dark": (_("Look: dark"), "moon"),
             "auto": (_("Look: as the device"), "monitor")}  # fmt: skip
    for theme, (label, icon) in looks.items():
        if theme != actor.person.theme:
            url = f"/account/switch/theme/{theme}/"
            found.append(Command(label, url, icon, post=True, also=_("theme design colour")))
    for language, name in (("de", "Deutsch"), ("en", "English")):
        if language != actor.person.language:
            url, also = (
                f"/account/switch/language/{language}/",
                "Sprache language Deutsch German English Englisch",
            )
            found.append(Command(_("Language: %(name)s") % {"name": name}, url, "languages", post=True, also=also))
    return found


def pages(actor: Actor) -> list[Command]:
    """Everything that stands in the frame, and lists that do not."""
    found = [command for more in places for command in more(actor)]
    questions = Command(_("Open questions"), _to("tasks:question_list"), "message-circle-question-mark")
    return [*found, questions, Command(_("Search"), _to("search:search"), "search", also=_("find"))]


def _with_task(actor: Actor, key: UUID) -> tuple[str, list[Command]]:
    task = get_task(actor, key)
    found = [
        Command(choice.label, choice.url, choice.icon or "check", post=not (choice.opens or choice.link))
        for choice in what_next(actor, task)
        if not choice.reason
    ]
    if not phone_notes.note(actor, task):
        also = _("phone telephone note")
        found.append(Command(_("Write down a call"), _to("tasks:note_call", key), "phone", also=also))
    if not steps.add(actor, task):
        found.append(Command(_("Add a step"), _to("tasks:add_step", key), "plus", also=_("todo checklist")))
    return task.title, found


def _with_engagement(actor: Actor, key: UUID) -> tuple[str, list[Command]]:
    engagement = get_engagement(actor, key)
    found = []
    if not write_draft(actor, engagement):
        found.append(Command(_("Delegate here"), f"{_to('tasks:delegate')}?engagement={key}", "plus"))
    found.append(Command(_("To the conversation"), _to("conversations:room", key), "message-circle"))
    if not engagement_rules.arrange(actor, engagement):
        found.append(Command(_("Settings of the engagement"), _to("engagements:settings", key), "settings"))
    if engagement.paused_at is None and not engagement_rules.pause(actor, engagement):
        found.append(Command(_("Pause the engagement"), _to("engagements:pause", key), "pause", post=True))
    if engagement.paused_at is not None and not engagement_rules.resume(actor, engagement):
        found.append(Command(_("Resume the engagement"), _to("engagements:resume", key), "play", post=True))
    return str(engagement), found


def _to(name: str, key: UUID | None = None) -> str:
    return address_of(name, settings.WORKSPACE_URLCONF, [key] if key else [])


def _fits(wanted: list[str], words: str) -> bool:
    there = [loose(word) for word in words_of(words)]
    return all(any(word.startswith(one) for word in there) for one in wanted)
