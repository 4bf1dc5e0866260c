"""Rights and duties as the page shows them: the version that holds, told in sentences and sorted for whoever reads."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from vorzimmer.agreements import queries
from vorzimmer.agreements.clauses import CLAUSES, Authority, AuthorityRule, Level, Names, Sentence, Terms
from vorzimmer.agreements.clauses.authority_words import rule_told
from vorzimmer.agreements.clauses.duties import duties
from vorzimmer.agreements.clauses.grown import coming, holding
from vorzimmer.agreements.clauses.offers import Switched
from vorzimmer.agreements.models import Confirmation, Version
from vorzimmer.agreements.rules.standing import next_due, who_confirms
from vorzimmer.agreements.wording import names_of
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

SAID_ALONE = ("reachability", "channels", "response_times")


@dataclass(frozen=True)
class Group:
    """A heading with its sentences."""

    key: str
    title: str
    sentences: list[Sentence]


@dataclass(frozen=True)
class Confirmed:
    """One person: when they confirmed last, and since when they are being asked."""

    member: Membership
    at: datetime | None
    asked: Confirmation | None

    @property
    def next_at(self) -> datetime | None:
        """When they are asked again."""
        return next_due(self.at) if self.at and self.asked is None else None


def rights_of(actor: Actor, engagement: Engagement) -> dict[str, Any]:
    """Everything the page shows; `version` is None before the first agreement. Seven queries."""
    version = queries.standing_version(engagement)
    if version is None:
        return {"engagement": engagement, "version": None}
    agreement, parties = version.agreement, names_of(version)
    names = people_of(engagement, parties)
    bodies = queries.bodies_of(version)
    terms = Terms.of(
        bodies, version=version.number, effective_on=version.effective_on, form=agreement.form,
        currency=agreement.currency,
    )  # fmt: skip
    people = confirmed_by(version, who_confirms(engagement))
    owed = duties(agreement.form, terms.clauses, names, parties)
    mine = next((each.asked for each in people if each.asked and each.member.pk == actor.id), None)
    return {
        "engagement": engagement, "version": version, "agreement": agreement, "names": names,
        "is_assistant": engagement.team.side_of(actor) == "assistant",
        "groups": _groups(terms, agreement.stage, names, engagement.team.side_of(actor) == "assistant"),
        "later": _told(coming(_matrix(terms), agreement.stage), names),
        "said": [_group(terms, key, names) for key in SAID_ALONE],
        "spending": _group(terms, "spending", names),
        "duties": owed, "offered": _offered(owed.offered),
        "contents": [(kind.number, str(kind.title), key) for key, kind in CLAUSES.items()],
        "people": people, "mine": mine, "waiting": [each for each in people if each.asked],
        "my_last": next((each for each in people if each.member.pk == actor.id and each.at), None),
    }  # fmt: skip


def people_of(engagement: Engagement, parties: Names) -> Names:
    """The two people who work together, by their first names; several who decide are called like their firm."""
    lead, deciding = engagement.team.lead, engagement.team.deciding
    return replace(
        parties,
        client=deciding[0].user.first_name if len(deciding) == 1 else parties.client,
        assistant=lead.user.first_name if lead else parties.assistant,
    )


def confirmed_by(version: Version, members: Iterable[Membership]) -> list[Confirmed]:
    """Each of those who confirm, with what they last did; two queries."""
    signed, rows = queries.signed_when(version), queries.confirmations_of(version)
    found = []
    for member in members:
        own = [row for row in rows if row.membership_id == member.pk]
        moments = [row.at for row in own if row.at] + [at for by, at in signed.items() if by == member.pk]
        asked = next((row for row in own if row.is_open), None)
        found.append(Confirmed(member, max(moments, default=None), asked))
    return found


def _groups(terms: Terms, stage: int, names: Names, is_reader: bool) -> list[Group]:
    """What the assistant may do alone, does and reports, asks first, leaves; addressed to the one whom it concerns."""
    rows = holding(_matrix(terms), stage)
    who = {"assistant": names.assistant}
    asks_by_default = _matrix(terms).sentences(names)[:1]
    if is_reader:
        titles = [_("You do this alone"), _("You do this and report it"), _("You ask first")]
    else:
        titles = [
            _("%(assistant)s does this alone") % who,
            _("%(assistant)s does this and reports it") % who,
            _("%(assistant)s asks first") % who,
        ]
    titles.append(_("Only prepared, or never done"))
    levels = ((Level.FREE,), (Level.REPORT,), (Level.APPROVAL,), (Level.PREPARE, Level.NEVER))
    found = []
    for key, title, wanted in zip(("free", "report", "approval", "never"), titles, levels, strict=True):
        # The stage is reached, so it need not be said.
        reached = [(number, replace(rule, stage=1)) for number, rule in rows if rule.level in wanted]
        found.append(Group(key, title, [*_told(reached, names), *(asks_by_default if key == "approval" else [])]))
    return found


def _offered(offers: list[Switched]) -> list[tuple[str, str, str]]:
    """Number, sentence and reason; what stands for itself further down is only named here."""
    found: list[tuple[str, str, str]] = []
    for key, group in groupby(offers, key=lambda each: each.clause):
        rows = list(group)
        if key not in ("reachability", "response_times"):
            found += [(each.number, each.sentence, str(each.reason)) for each in rows]
            continue
        first, last = rows[0].number, rows[-1].number
        number = first if first == last else f"{first}–{last}"
        found.append((number, str(CLAUSES[key].title), str(rows[0].reason)))
    return found


def _matrix(terms: Terms) -> Authority:
    return terms.find(Authority) or Authority()


def _told(rows: list[tuple[str, AuthorityRule]], names: Names) -> list[Sentence]:
    return [Sentence(number, rule_told(rule, names), number) for number, rule in rows]


def _group(terms: Terms, key: str, names: Names) -> Group:
    clause = terms.clauses.get(key)
    sentences = clause.sentences(names) if clause else []
    if key == "channels":
        sentences = [sentence for sentence in sentences if sentence.row not in ("check_in", "report")]
    return Group(key, str(CLAUSES[key].title), sentences)
