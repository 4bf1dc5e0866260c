"""Where notifications of this room lead, and what its mails say."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.foundation import clock, moments
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Button, Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.models import Membership
from vorzimmer.rhythm import queries, wording
from vorzimmer.rhythm.entries import CheckInConfirmed, CheckInSent, ScheduleProposed, TalkSuggested
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.models.schedule import Kind


def _engagement(entry: Entry) -> str:
    return f"/engagements/{entry.subject_id}/rhythm/"


def _check_in(entry: Entry) -> str:
    return f"/check-ins/{entry.subject_id}/"


in_group(Group.RHYTHM, "rhythm.")
place("rhythm.", _engagement)
for _kind in ("check_in_", "line_", "decision_"):
    place(f"rhythm.{_kind}", _check_in)


@letter_for(CheckInSent)
def check_in_sent(happened: CheckInSent, member: Membership) -> Letter | None:
    """A morning with one button; a report to read. Nothing when it has been answered or read meanwhile."""
    check_in = happened.check_in
    if check_in.answered_at or check_in.read_at or check_in.is_draft:
        return None
    words = {"who": check_in.written_by.user.first_name, "day": moments.day(check_in.on)}
    lines = [line for line in (check_in.note, *_lines(check_in)) if line]
    if check_in.kind == Kind.MORNING:
        return _morning(check_in, member, words, lines)
    if check_in.kind == Kind.WEEK:
        lines = [wording.taken_off(check_in), *lines]
        subject = _("The week with %(who)s, %(day)s")
    else:
        subject = _("%(who)s’s day, %(day)s")
    read: Button = (_("I have read it"), make_link(member, "rhythm.read", check_in.pk))
    return Letter(subject % words, lines, [read], str(check_in.engagement))


def _morning(check_in: CheckIn, member: Membership, words: dict[str, str], lines: list[str]) -> Letter | None:
    if check_in.stands_at is None or check_in.stands(clock.now()):
        return None
    words = words | {"when": moments.near(check_in.stands_at)}
    subject = _("%(who)s’s plan for %(day)s – all right? By %(when)s") % words
    said = _("Without an answer by %(when)s it stands like this.") % words
    buttons = [
        (_("All right"), make_link(member, "rhythm.confirm", check_in.pk)),
        (_("Change something"), reverse("rhythm:check_in", args=[check_in.pk])),
    ]
    return Letter(subject, [*lines, said], buttons, str(check_in.engagement))


def _lines(check_in: CheckIn) -> list[str]:
    """Section by section, a paragraph each, in the order that holds."""
    rows = queries.lines_of(check_in)
    if check_in.kind == Kind.MORNING:
        return ["\n".join(f"{number}. {wording.line_words(row)}" for number, row in enumerate(rows, 1))]
    return [_section(label, [row for row in rows if row.section == key]) for key, label in wording.sections(check_in)]


def _section(label: str, rows: list[CheckInLine]) -> str:
    return "\n".join([f"{label}:", *(f"– {wording.line_words(row)}" for row in rows)]) if rows else ""


@letter_for(CheckInConfirmed)
def check_in_confirmed(happened: CheckInConfirmed, member: Membership) -> Letter:
    """What is different; the first line is the remark."""
    check_in = happened.check_in
    who = check_in.answered_by.user.first_name if check_in.answered_by else ""
    words = {"who": who, "day": moments.day(check_in.on)}
    rows = queries.lines_of(check_in)
    changed = [wording.answered(row) for row in rows if row.answer in (row.Answer.NO, row.Answer.LATER)]
    subject = (
        _("%(who)s changed the plan for %(day)s")
        if happened.changed
        else _("%(who)s: the plan for %(day)s is all right")
    )
    lines = [line for line in (check_in.remark, *changed) if line] or [subject % words + "."]
    return Letter(subject % words, lines, context=str(check_in.engagement))


@letter_for(ScheduleProposed)
def schedule_proposed(happened: ScheduleProposed, member: Membership) -> Letter | None:
    """One button says yes; nothing when it was decided."""
    proposal = happened.schedule_proposal
    if not proposal.is_open:
        return None
    words = {"who": proposal.proposed_by.user.first_name, "what": wording.plan_words(proposal)}
    lines = [line for line in (wording.plan_words(proposal) + ".", proposal.words) if line]
    buttons = [
        (_("Agree"), make_link(member, "rhythm.agree", proposal.pk, "yes")),
        (_("Keep it as it is"), make_link(member, "rhythm.agree", proposal.pk, "no")),
    ]
    return Letter(_("%(who)s proposes: %(what)s") % words, lines, buttons, str(proposal.engagement))


@letter_for(TalkSuggested)
def talk_suggested(happened: TalkSuggested, member: Membership) -> Letter:
    """The same to both, without a figure."""
    lines = [
        _("The answers of the last weeks went down. Perhaps half an hour to talk would do you both good."),
        _("Both of you get this mail, and nobody else."),
    ]
    return Letter(_("A talk might do you both good"), lines, context=str(happened.pulse_question.engagement))
