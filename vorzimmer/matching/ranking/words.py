"""The answers of the ranking as sentences: what is there first, what is missing after it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from vorzimmer.agreements.clauses.amounts import money
from vorzimmer.agreements.models.agreement import USUAL_CURRENCY
from vorzimmer.foundation.moments import duration
from vorzimmer.matching import style
from vorzimmer.people.spoken import language_name

from .shapes import Criterion

LABELS = {
    "open": gettext_lazy("Takes new clients"),
    "competence": gettext_lazy("Competence"),
    "overlap": gettext_lazy("Reachable at the same time"),
    "capacity": gettext_lazy("Free capacity"),
    "style": gettext_lazy("Working style"),
    "languages": gettext_lazy("Languages"),
    "ratings": gettext_lazy("Ratings so far"),
    "tools": gettext_lazy("Tools"),
    "industry": gettext_lazy("Industry"),
    "price": gettext_lazy("Price"),
    "discretion": gettext_lazy("Confidential work"),
}
type Kinds = Mapping[str, str]


def label(key: str) -> str:
    """What is looked at."""
    return str(LABELS[key])


def say(criterion: Criterion, kinds: Kinds | None = None) -> str:
    """Why it got what it got; `kinds` are the workspace's names of kinds of task."""
    return SAID[criterion.key](criterion.facts, house_kinds() if kinds is None else kinds)


def house_kinds() -> Kinds:
    """Kinds of task as the house itself calls them, in the reader's language."""
    from vorzimmer.tasks.kinds import load_kinds

    language = "de" if (get_language() or "de").startswith("de") else "en"
    return {slug: getattr(kind.name, language) for slug, kind in load_kinds().items()}


def together(*sentences: str) -> str:
    """Whole sentences behind each other."""
    return " ".join(filter(None, sentences))


def _named(keys: Iterable[str], names: Mapping[str, Any]) -> str:
    return ", ".join(str(names.get(key, key)) for key in keys)


def _open(facts: Any, kinds: Kinds) -> str:
    takes_new, clients, most = facts
    if not takes_new:
        return _("Takes no new clients at the moment.")
    if clients >= most:
        return _("Has as many clients as wanted: %(clients)s of %(most)s.") % {"clients": clients, "most": most}
    return _("Takes new clients; has %(clients)s of at most %(most)s.") % {"clients": clients, "most": most}


def _competence(facts: Any, kinds: Kinds) -> str:
    sure, said, missing = facts
    return together(
        _("Confirmed: %(kinds)s.") % {"kinds": _named(sure, kinds)} if sure else "",
        _("Said, not confirmed yet: %(kinds)s.") % {"kinds": _named(said, kinds)} if said else "",
        _("Not in the profile: %(kinds)s.") % {"kinds": _named(missing, kinds)} if missing else "",
    )


def _overlap(facts: Any, kinds: Kinds) -> str:
    common, whole = facts
    return _("%(common)s of %(whole)s a week in common.") % {"common": duration(common), "whole": duration(whole)}


def _capacity(facts: Any, kinds: Kinds) -> str:
    free, wanted, away = facts
    words = _("%(free)s a week are free, %(wanted)s are wanted.") % {"free": duration(free), "wanted": duration(wanted)}
    return together(words, _("On holiday until %(day)s.") % {"day": away} if away else "")


def _languages(facts: Any, kinds: Kinds) -> str:
    good, short = facts
    return together(
        _("As wanted: %(languages)s.") % {"languages": ", ".join(map(language_name, good))} if good else "",
        _("Less than wanted: %(languages)s.") % {"languages": ", ".join(map(language_name, short))} if short else "",
    )


def _tools(facts: Any, kinds: Kinds) -> str:
    known, missing = facts
    return together(
        _("Knows %(tools)s.") % {"tools": ", ".join(known)} if known else "",
        _("Not in the profile: %(tools)s.") % {"tools": ", ".join(missing)} if missing else "",
    )


def _style(facts: Any, kinds: Kinds) -> str:
    alike, different, both = facts
    if not both:
        return _("One side has not answered the questions yet; it counts half.")
    return together(
        _("Alike: %(topics)s.") % {"topics": _named(alike, style.ABOUT)} if alike else "",
        _("Far apart: %(topics)s.") % {"topics": _named(different, style.ABOUT)} if different else "",
    ) or _("Somewhat apart in all questions.")


def _ratings(facts: Any, kinds: Kinds) -> str:
    mean, count = facts
    if not count:
        return _("No rating yet; it counts like a usual one.")
    words = ngettext("%(mean)s of 5 from %(count)s rating.", "%(mean)s of 5 from %(count)s ratings.", count)
    return words % {"mean": number_format(mean, 1), "count": count}


def _price(facts: Any, kinds: Kinds) -> str:
    rate, budget = facts
    if rate is None:
        return _("No rate in the profile; it counts half.")
    words = {"rate": money(rate, USUAL_CURRENCY), "budget": money(budget, USUAL_CURRENCY)}
    if rate <= budget:
        return _("%(rate)s an hour, within the budget of %(budget)s.") % words
    return _("%(rate)s an hour, above the budget of %(budget)s.") % words


def _industry(facts: Any, kinds: Kinds) -> str:
    return _("Industry wanted: %(industry)s.") % {"industry": facts[0]}


def _discretion(facts: Any, kinds: Kinds) -> str:
    return _("The work contains business secrets.") if facts[0] == 2 else _("The work contains personal data.")


SAID: dict[str, Callable[[Any, Kinds], str]] = {
    "open": _open, "competence": _competence, "overlap": _overlap, "capacity": _capacity, "style": _style,
    "languages": _languages, "ratings": _ratings, "tools": _tools, "price": _price, "industry": _industry,
    "discretion": _discretion,
}  # fmt: skip
