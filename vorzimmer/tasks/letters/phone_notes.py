"""Mails about what was said on the telephone: one button when it was so."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group
from vorzimmer.people.models import Membership
from vorzimmer.tasks.entries import CallNoted, NoteCorrected
from vorzimmer.tasks.models import PhoneNote

in_group(Group.STEPS, "tasks.call_", "tasks.note_")


@letter_for(CallNoted)
def call_noted(happened: CallNoted, member: Membership) -> Letter | None:
    """Nothing when it has been confirmed or corrected meanwhile."""
    words = {"task": happened.task.title, "who": happened.note.noted_by.user.first_name}
    return _letter(happened.note, member, _("Please confirm: call with %(who)s about %(task)s") % words)


@letter_for(NoteCorrected)
def note_corrected(happened: NoteCorrected, member: Membership) -> Letter | None:
    """How the other side says it was."""
    words = {"task": happened.task.title, "who": happened.instead.noted_by.user.first_name}
    return _letter(happened.instead, member, _("%(who)s says how it was: call about %(task)s") % words)


def _letter(note: PhoneNote, member: Membership, subject: str) -> Letter | None:
    if note.state != PhoneNote.State.OPEN:
        return None
    otherwise = f"{reverse('screens:task', args=[note.task_id])}#note-{note.pk}"
    buttons = [
        (_("That is right"), make_link(member, "tasks.confirm_note", note.pk)),
        (_("That is not how it was …"), otherwise),
    ]
    return Letter(subject, [note.text, _("This does not hold until you confirm it.")], buttons)
