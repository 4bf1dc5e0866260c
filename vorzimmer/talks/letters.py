"""Where notifications of this room lead, and what its mails say."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.talks.entries import FeedbackGiven, MinutesRemarked, TalkArranged, TalkEnded, TalkMoved
from vorzimmer.talks.models import Minutes, Talk
from vorzimmer.talks.rules import holding


def _talks(entry: Entry) -> str:
    return f"/engagements/{entry.within_id}/talks/"


def _talk(entry: Entry) -> str:
    return f"/talks/{entry.subject_id}/"


in_group(Group.TOGETHER, "talks.")
place("talks.", _talk)
for _kind in ("series_", "minutes_shown", "minutes_hidden", "skipped"):
    place(f"talks.{_kind}", _talks)


def when(talk: Talk) -> str:
    """Day and time in words, in the reader's zone."""
    return moments.moment(talk.starts_at)


@letter_for(TalkArranged)
def talk_arranged(happened: TalkArranged, member: Membership) -> Letter | None:
    """When, and what to prepare; nothing once it is over or left out."""
    talk = happened.talk
    if talk.state != Talk.State.PLANNED:
        return None
    lines = [
        _("The next feedback talk is on %(when)s and takes %(minutes)s minutes.") % {"when": when(talk), "minutes": talk.minutes},
        _("Does the time not fit? Move it, or leave it out: nobody has to say why."),
        _("Until then both put points on the agenda: ideas, results so far, improvements."),
    ]  # fmt: skip
    buttons = [(_("Prepare the talk"), reverse("talks:talk", args=[talk.pk]))]
    return Letter(_("Feedback talk on %(when)s") % {"when": when(talk)}, lines, buttons, str(talk.engagement))


@letter_for(TalkMoved)
def talk_moved(happened: TalkMoved, member: Membership) -> Letter | None:
    """The new time; nothing once it is over or left out."""
    talk = happened.talk
    if talk.state != Talk.State.PLANNED:
        return None
    lines = [_("The feedback talk is on %(when)s now.") % {"when": when(talk)}]
    return Letter(_("Feedback talk moved to %(when)s") % {"when": when(talk)}, lines, context=str(talk.engagement))


@letter_for(TalkEnded)
def talk_ended(happened: TalkEnded, member: Membership) -> Letter | None:
    """What was decided, and one button that confirms the minutes; nothing once this side has answered."""
    return minutes_letter(happened.minutes, member)


@letter_for(MinutesRemarked)
def minutes_remarked(happened: MinutesRemarked, member: Membership) -> Letter | None:
    """The remark itself; with the button for whoever has not answered yet."""
    asked = minutes_letter(happened.minutes, member)
    remark = happened.answer.text
    if asked is None:
        return Letter(_("A remark on the minutes"), [remark], context=str(happened.talk.engagement))
    return Letter(_("A remark on the minutes"), [remark, *asked.lines], asked.buttons, asked.context)


@letter_for(FeedbackGiven)
def feedback_given(happened: FeedbackGiven, member: Membership) -> Letter | None:
    """A thank-you, word for word."""
    feedback = happened.feedback
    if not feedback.is_thanks:
        return None
    lines = [line for line in (feedback.observation, feedback.effect) if line]
    subject = _("%(who)s says thank you") % {"who": feedback.by.user.first_name}
    return Letter(subject, lines, context=str(happened.talk.engagement))


def minutes_letter(minutes: Minutes, member: Membership) -> Letter | None:
    """Decisions line by line; None when there is nothing to answer for this person."""
    newest = Minutes.objects.filter(talk=minutes.talk).order_by("-number").first()
    if newest is None or holding.answer(Actor(member), newest):
        return None
    lines = [_("These are the minutes of your talk. Please confirm them, or add a remark.")]
    for each in newest.body["outcomes"]:
        said = {"what": each["text"], "who": each["who"], "day": moments.day(_day(each["by_when"]))}
        lines.append(_("Decided: %(what)s (%(who)s, by %(day)s)") % said)
    buttons = [
        (_("Confirm the minutes"), make_link(member, "talks.confirm_minutes", newest.pk, "")),
        (_("Read the minutes"), reverse("talks:minutes", args=[newest.pk])),
    ]
    return Letter(_("Minutes of the feedback talk: please confirm"), lines, buttons, str(minutes.talk.engagement))


def _day(text: str) -> date:
    return date.fromisoformat(text)
