"""Mails about needs and suggestions: the question first, yes and no as buttons of the same worth."""

from django.utils.translation import gettext as _

from vorzimmer.journal.models import Entry
from vorzimmer.matching import lines
from vorzimmer.matching.entries import AssistantSuggested, EvidenceWanted, NeedSent, SuggestionAccepted
from vorzimmer.matching.models import ShortlistEntry
from vorzimmer.matching.queries import kind_names
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.places import place
from vorzimmer.people.models import Membership

NEEDS = ("matching.need_", "matching.assistant_", "matching.suggestion_")
PROFILES = ("matching.profile_", "matching.competence_", "matching.evidence_")


def where(entry: Entry) -> str:
    """The need itself."""
    return f"/needs/{entry.subject_id}/"


def own_profile(_entry: Entry) -> str:
    """One's own profile."""
    return "/settings/profile/"


def confirming(_entry: Entry) -> str:
    """What is to be confirmed."""
    return "/needs/competences/"


for prefix in NEEDS:
    place(prefix, where)
for prefix in PROFILES:
    place(prefix, own_profile)
place("matching.competence_claimed", confirming)


@letter_for(AssistantSuggested)
def assistant_suggested(happened: AssistantSuggested, member: Membership) -> Letter | None:
    """Nothing when it has been answered or taken back meanwhile."""
    entry, need = happened.entry, happened.need
    if entry.state != ShortlistEntry.State.PROPOSED or not need.is_looking:
        return None
    said = [f"{line.label}: {line.text}" for line in lines.of_need(need, kind_names())]
    ends = _("It binds nobody: you get to know each other first. A no needs no reason and counts nowhere.")
    buttons = [
        (_("I would like to"), make_link(member, "matching.answer", entry.pk, "yes")),
        (_("Not this time"), make_link(member, "matching.answer", entry.pk, "no")),
    ]
    subject = _("Would you like to work for %(client)s?") % {"client": need.client.name}
    return Letter(subject, [*filter(None, [entry.words]), *said, ends], buttons, context=need.title)


@letter_for(NeedSent)
def need_sent(happened: NeedSent, member: Membership) -> Letter | None:
    """What is wanted; nothing when it is settled already."""
    need = happened.need
    if not need.is_looking:
        return None
    said = [f"{line.label}: {line.text}" for line in lines.of_need(need, kind_names())]
    return Letter(_("%(client)s is looking for somebody") % {"client": need.client.name}, said, context=need.title)


@letter_for(SuggestionAccepted)
def suggestion_accepted(happened: SuggestionAccepted, member: Membership) -> Letter:
    """Who it is, and what comes next."""
    person = happened.entry.profile.name
    subject = _("%(person)s would like to work for %(client)s") % {
        "person": person,
        "client": happened.need.client.name,
    }
    return Letter(subject, [_("Read the profile, and get to know each other next.")], context=happened.need.title)


@letter_for(EvidenceWanted)
def evidence_wanted(happened: EvidenceWanted, member: Membership) -> Letter | None:
    """What would help; nothing when it has been confirmed meanwhile."""
    if happened.row.is_confirmed or not happened.row.asked_back:
        return None
    subject = _("Please show a little more: %(kind)s") % {"kind": happened.competence}
    return Letter(subject, [happened.row.asked_back])
