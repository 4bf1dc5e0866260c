"""The sentence of one rule: what is granted, and under which conditions, each a sentence of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .amounts import listed, money, time_told
from .base import Names

if TYPE_CHECKING:
    from .authority import AuthorityRule

SAID: dict[str, dict[str, Promise]] = {
    "answer_mail": {
        "prepare": _("%(assistant)s drafts answers to mails; %(client)s sends them."),
        "approval": _("%(assistant)s answers mails once %(client)s has approved the answer."),
        "report": _("%(assistant)s may answer mails without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may answer mails without asking."),
        "never": _("%(assistant)s does not answer mails."),
    },
    "send_letter": {
        "prepare": _("%(assistant)s drafts letters; %(client)s sends them."),
        "approval": _("%(assistant)s sends letters once %(client)s has approved them."),
        "report": _("%(assistant)s may send letters without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may send letters without asking."),
        "never": _("%(assistant)s does not send letters."),
    },
    "accept_appointment": {
        "prepare": _("%(assistant)s suggests appointments; %(client)s accepts them."),
        "approval": _("%(assistant)s accepts appointments once %(client)s has approved them."),
        "report": _("%(assistant)s may accept appointments without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may accept appointments without asking."),
        "never": _("%(assistant)s does not accept appointments."),
    },
    "book": {
        "prepare": _("%(assistant)s looks for offers; %(client)s books."),
        "approval": _("%(assistant)s books once %(client)s has approved it."),
        "report": _("%(assistant)s may book without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may book without asking."),
        "never": _("%(assistant)s does not book anything."),
    },
    "spend": {
        "prepare": _("%(assistant)s prepares payments; %(client)s makes them."),
        "approval": _("%(assistant)s spends money once %(client)s has approved it."),
        "report": _("%(assistant)s may spend money without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may spend money without asking."),
        "never": _("%(assistant)s does not spend money."),
    },
    "publish": {
        "prepare": _("%(assistant)s prepares what is to be published; %(client)s publishes it."),
        "approval": _("%(assistant)s publishes once %(client)s has approved it."),
        "report": _("%(assistant)s may publish without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may publish without asking."),
        "never": _("%(assistant)s does not publish anything."),
    },
    "sign": {
        "prepare": _("%(assistant)s prepares papers for signature; %(client)s signs them."),
        "approval": _("%(assistant)s signs on behalf once %(client)s has approved it."),
        "report": _("%(assistant)s may sign on behalf without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may sign on behalf without asking."),
        "never": _("%(assistant)s does not sign on behalf."),
    },
    "open_post": {
        "prepare": _("%(assistant)s sorts the post unopened; %(client)s opens it."),
        "approval": _("%(assistant)s opens post once %(client)s has approved it."),
        "report": _("%(assistant)s may open post without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may open post without asking."),
        "never": _("%(assistant)s does not open post."),
    },
    "call": {
        "prepare": _("%(assistant)s prepares calls; %(client)s makes them."),
        "approval": _("%(assistant)s calls others once %(client)s has approved it."),
        "report": _("%(assistant)s may call others without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may call others without asking."),
        "never": _("%(assistant)s does not call others."),
    },
}
UP_TO: dict[str, dict[str, Promise]] = {
    "book": {
        "approval": _("%(assistant)s books up to %(limit)s once %(client)s has approved it."),
        "report": _("%(assistant)s may book up to %(limit)s without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may book up to %(limit)s without asking."),
    },
    "spend": {
        "approval": _("%(assistant)s spends up to %(limit)s once %(client)s has approved it."),
        "report": _("%(assistant)s may spend up to %(limit)s without asking and tells %(client)s afterwards."),
        "free": _("%(assistant)s may spend up to %(limit)s without asking."),
    },
}


def rule_told(rule: AuthorityRule, names: Names) -> str:
    """The whole rule in the language that is active."""
    words = names.people()
    limit = "" if rule.limit_cents is None else money(rule.limit_cents, names.currency)
    up_to = UP_TO.get(rule.act, {}).get(rule.level) if limit else None
    main = str(up_to or SAID[rule.act][rule.level]) % (words | {"limit": limit})
    said = [main, *_conditions(rule, "" if up_to else limit)]
    if rule.level == "approval" and limit:
        said.append(gettext("More than %(limit)s is not agreed, not even with an approval.") % {"limit": limit})
    text = " ".join(said)
    if not rule.kind:
        return text
    return gettext("%(kind)s: %(sentence)s") % {"kind": names.kind(rule.kind), "sentence": text}


def _conditions(rule: AuthorityRule, limit: str) -> list[str]:
    found = []
    if limit:
        found.append(gettext("This holds up to %(limit)s each time.") % {"limit": limit})
    if rule.people:
        found.append(gettext("This holds only towards %(people)s.") % {"people": listed(rule.people)})
    if rule.from_time:
        hours = {"start": time_told(rule.from_time), "end": time_told(rule.to_time)}
        found.append(gettext("This holds from %(start)s to %(end)s o'clock.") % hours)
    if rule.stage > 1:
        found.append(gettext("This holds from stage %(stage)s on.") % {"stage": rule.stage})
    return found
