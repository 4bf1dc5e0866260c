"""Mails about negotiating: an offer, an answer, what is still missing, what lapses."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.agreements import queries
from vorzimmer.agreements.entries import (
    VersionCountered,
    VersionLapses,
    VersionOffered,
    VersionSigned,
    VersionWithdrawn,
)
from vorzimmer.agreements.models import Version
from vorzimmer.agreements.rules.negotiating import side
from vorzimmer.agreements.showing import Document, document
from vorzimmer.foundation import moments
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

MOST_TOLD = 8

in_group(Group.QUESTIONS, "agreements.")
place("agreements.", lambda entry: f"/engagements/{entry.within_id}/agreement/")


@letter_for(VersionOffered)
def version_offered(happened: VersionOffered, member: Membership) -> Letter | None:
    """What it says in its main points; nothing when it is somebody else's turn or over meanwhile."""
    version = happened.version
    if not _waits_for(version, member):
        return None
    subject = _("Please read: agreement with %(engagement)s, version %(number)s") % _names(version)
    lines = [
        _("An offer lies here for you. You can accept it, propose something else clause by clause, or ask."),
        *_main_points(_read(version, member)),
        _until(version),
    ]
    return Letter(subject, lines, [_open(version, _("Read the offer"))], str(version.engagement))


@letter_for(VersionCountered)
def version_countered(happened: VersionCountered, member: Membership) -> Letter | None:
    """What changed, in sentences."""
    version = happened.version
    if not _waits_for(version, member):
        return None
    shown = _read(version, member)
    told = [f"{change.number} {change.new or change.old}" for each in shown.clauses for change in each.news]
    subject = _("An answer to your offer: agreement with %(engagement)s, version %(number)s") % _names(version)
    lines = [_("The other side has read the offer and answered.")]
    lines += [_("This is different now:"), *told[:MOST_TOLD]] if told else []
    lines.append(_until(version))
    return Letter(subject, lines, [_open(version, _("Read the answer"))], str(version.engagement))


@letter_for(VersionSigned)
def version_signed(happened: VersionSigned, member: Membership) -> Letter | None:
    """Either it holds now, or one's own signature is missing."""
    version, names = happened.version, _names(happened.version)
    if happened.whole:
        begins = {"begins": moments.day(version.effective_on)}
        lines = [_("Both have signed. It holds from %(begins)s and never changes again.") % begins]
        paper = (_("The paper (PDF)"), reverse("agreements:pdf", args=[version.pk]))
        subject = _("Signed: agreement with %(engagement)s, version %(number)s") % names
        return Letter(subject, lines, [_open(version, _("Open the agreement")), paper], str(version.engagement))
    mine = side(Actor(member), version) == happened.side
    if mine or version.state != Version.State.OFFERED:
        return None
    subject = _("Ready for your signature: agreement with %(engagement)s, version %(number)s") % names
    lines = [_("%(who)s has signed. Your signature is missing.") % {"who": happened.signature.name}, _until(version)]
    sign = (_("Read and sign"), reverse("agreements:sign", args=[version.pk]))
    return Letter(subject, lines, [sign], str(version.engagement))


@letter_for(VersionLapses)
def version_lapses(happened: VersionLapses, member: Membership) -> Letter | None:
    """Nothing when it has been signed or ended meanwhile."""
    version = happened.version
    if version.state != Version.State.OFFERED:
        return None
    subject = _("Three days left: agreement with %(engagement)s, version %(number)s") % _names(version)
    lines = [_until(version), _("Afterwards nobody can sign it; the next version can begin where this one ended.")]
    return Letter(subject, lines, [_open(version, _("Open the offer"))], str(version.engagement))


@letter_for(VersionWithdrawn)
def version_withdrawn(happened: VersionWithdrawn, member: Membership) -> Letter | None:
    """With the words of whoever ended it."""
    version = happened.version
    subject = _("Ended: negotiation of version %(number)s with %(engagement)s") % _names(version)
    said = happened.reason or _("No reason was given. What was signed before goes on holding.")
    return Letter(subject, [said], [_open(version, _("Open the agreement"))], str(version.engagement))


def _waits_for(version: Version, member: Membership) -> bool:
    return version.state == Version.State.OFFERED and side(Actor(member), version) == version.turn


def _read(version: Version, member: Membership) -> Document:
    return document(Actor(member), version, queries.versions_of(version.engagement))


def _main_points(shown: Document) -> list[str]:
    """The first sentence of the clauses that people look for first."""
    wanted = {"hours", "rate", "spending"}
    return [each.sentences[0].text for each in shown.clauses if each.clause.key in wanted and each.sentences]


def _names(version: Version) -> dict[str, object]:
    return {"engagement": str(version.engagement), "number": version.number}


def _until(version: Version) -> str:
    if version.lapses_at is None:
        return ""
    return _("The offer stands until %(day)s.") % {"day": moments.day(version.lapses_at)}


def _open(version: Version, label: str) -> tuple[str, str]:
    return label, reverse("agreements:agreement", args=[version.engagement.pk])
