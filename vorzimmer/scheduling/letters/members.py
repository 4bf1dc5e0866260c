"""Where notifications of this room lead, and what mails to members say."""

from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.models import Membership
from vorzimmer.scheduling import flow
from vorzimmer.scheduling.entries import (
    AnswersClosed,
    MoveAsked,
    RulesProposed,
    TimesCountered,
    TimesDeclined,
    TimesOffered,
)  # fmt: skip
from vorzimmer.scheduling.models import TimeSearch
from vorzimmer.scheduling.words import slot_words


def _page(entry: Entry) -> str:
    return f"/times/{entry.facts.get('search')}/"


in_group(Group.QUESTIONS, "scheduling.")
place("scheduling.", _page)
place("scheduling.rules_", lambda entry: f"/appointment-rules/{entry.subject_id}/")


@letter_for(TimesOffered)
def times_offered(happened: TimesOffered, member: Membership) -> Letter | None:
    """The times, and one page on which to answer; nothing when it is settled, or for whose name it is in."""
    search = happened.search
    if search.state != TimeSearch.State.OPEN or member.pk in (search.for_whom_id, search.made_by_id):
        return None
    lines = [_("Which of these times suit you?"), *_times(search)]
    if search.deadline:
        lines.append(_("Please answer by %(when)s.") % {"when": moments.near(search.deadline)})
    return Letter(_("Which time suits you: %(title)s") % {"title": search.title}, lines, context=str(search.engagement))


@letter_for(TimesCountered)
def times_countered(happened: TimesCountered, member: Membership) -> Letter | None:
    """One button for each time of the other side."""
    search = happened.search
    if search.state != TimeSearch.State.OPEN or search.turn != TimeSearch.Turn.OURS:
        return None
    words = {"guest": happened.participant.name, "title": search.title}
    lines = [_("%(guest)s offers other times. They are held.") % words, happened.participant.comment]
    slots = [slot for slot in flow.open_slots(search) if slot.is_open][:5]
    buttons = [(slot_words(slot), make_link(member, "scheduling.choose_time", slot.pk)) for slot in slots]
    subject = _("%(guest)s offers other times: %(title)s") % words
    return Letter(subject, [line for line in lines if line], buttons, str(search.engagement))


@letter_for(TimesDeclined)
def times_declined(happened: TimesDeclined, member: Membership) -> Letter:
    """With the reason, if there is one."""
    words = {"guest": happened.participant.name, "title": happened.search.title}
    subject = _("%(guest)s declines: %(title)s") % words
    return Letter(subject, [line for line in (happened.participant.comment,) if line] or [_("No reason was given.")])


@letter_for(MoveAsked)
def move_asked(happened: MoveAsked, member: Membership) -> Letter | None:
    """What they said, and that the time stands until another is found."""
    search = happened.search
    if search.turn != TimeSearch.Turn.OURS:
        return None
    lines = [happened.participant.comment, _("The time stands until another one is found.")]
    subject = _("%(guest)s asks for another time: %(title)s")
    words = {"guest": happened.participant.name, "title": search.title}
    return Letter(subject % words, [line for line in lines if line], context=str(search.engagement))


@letter_for(AnswersClosed)
def answers_closed(happened: AnswersClosed, member: Membership) -> Letter | None:
    """Decide now; nothing when it is decided."""
    search = happened.search
    if search.state != TimeSearch.State.OPEN:
        return None
    rows = search.participants.exclude(membership=search.for_whom)
    told = {"answered": sum(each.answered_at is not None for each in rows), "number": len(rows)}
    lines = [_("%(answered)s of %(number)s have answered.") % told, _("Choose a time, or ask once more.")]
    return Letter(_("Decide on a time: %(title)s") % {"title": search.title}, lines, context=str(search.engagement))


@letter_for(RulesProposed)
def rules_proposed(happened: RulesProposed, member: Membership) -> Letter | None:
    """One button says yes; nothing when it was answered."""
    rules = happened.rules
    if not rules.waits or rules.proposed_by is None:
        return None
    words = {"who": rules.proposed_by.user.first_name}
    lines = [
        _("%(who)s has written down how you like your appointments. It counts once you have confirmed it.") % words
    ]
    buttons = [(_("Confirm them"), make_link(member, "scheduling.confirm_rules", rules.pk))]
    return Letter(_("%(who)s proposes rules for your appointments") % words, lines, buttons)


def _times(search: TimeSearch) -> list[str]:
    return [slot_words(slot) for slot in flow.open_slots(search) if slot.is_open]
