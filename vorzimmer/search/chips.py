"""Filters as links: which kind of thing, and what is set at the moment with a way to take it off."""

from dataclasses import dataclass, replace

from django.utils import formats
from django.utils.translation import gettext as _

from vorzimmer.people.actor import Actor
from vorzimmer.search.queries import Filters, address, kind_words, options_of

OFFERED = (
    "task", "message", "question", "delivery", "file", "page", "agreement", "approval", "access", "need",
    "appointment", "time_search", "minutes", "person", "engagement", "phone_note", "call_note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is a link."""

    label: str
    address: str
    chosen: bool = False


def kinds(words: str, filters: Filters) -> list[Chip]:
    """Everything, or one kind of thing."""
    labels = kind_words()
    everything = Chip(_("Everything"), address(words, filters.without("kind")), not filters.kind)
    some = [Chip(labels[k], address(words, replace(filters, kind=k)), filters.kind == k) for k in OFFERED]
    return [everything, *some]


def chosen(actor: Actor, words: str, filters: Filters) -> list[Chip]:
    """What is narrowed besides the kind; following one takes it off. Nothing set, nothing read."""
    fields = {name: value for name, value in filters.fields.items() if name != "kind"}
    if not fields:
        return []
    options = options_of(actor)
    named = {
        "by": (_("From %(name)s"), dict(options.people)),
        "to": (_("With %(name)s"), dict(options.assistants)),
        "engagement": ("%(name)s", dict(options.engagements)),
        "task_kind": ("%(name)s", dict(options.task_kinds)),
        "state": ("%(name)s", {"open": _("Open tasks"), "closed": _("Closed tasks"), **dict(options.states)}),
    }
    found = []
    for name, value in fields.items():
        if name in named:
            sentence, names = named[name]
            label = sentence % {"name": names.get(value, _("unknown"))}
        else:
            label = _other(name, filters)
        found.append(Chip(label, address(words, filters.without(name)), chosen=True))
    return found


def _other(name: str, filters: Filters) -> str:
    if name == "since" and filters.since:
        return _("Since %(day)s") % {"day": formats.date_format(filters.since, "SHORT_DATE_FORMAT")}
    if name == "until" and filters.until:
        return _("Until %(day)s") % {"day": formats.date_format(filters.until, "SHORT_DATE_FORMAT")}
    if name == "within":
        return _("Only this conversation")
    return _("With a file")
