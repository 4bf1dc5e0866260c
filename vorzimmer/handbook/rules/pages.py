"""Who may write pages. Both sides write; whoever looks after the engagement reads."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement
from vorzimmer.handbook.models import Page, Remark
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Question

Reason = str | Promise | None


def write(actor: Actor, engagement: Engagement) -> Reason:
    """Both sides of the engagement, until it has ended."""
    if engagement.team.side_of(actor) is None:
        return _("The client and the assistants write this handbook. You can read it.")
    if engagement.stage == engagement.Stage.ENDED:
        return _("This engagement has ended. The handbook can still be read.")
    return None


def change(actor: Actor, page: Page) -> Reason:
    """Whoever writes here, while the page is not archived."""
    if reason := write(actor, page.engagement):
        return reason
    return _("This page is archived. Take it out of the archive first.") if page.archived_at else None


def move(actor: Actor, page: Page) -> Reason:
    """Whoever writes says where it stands."""
    return change(actor, page)


def archive(actor: Actor, page: Page) -> Reason:
    """Whoever writes here, once."""
    return change(actor, page)


def restore(actor: Actor, page: Page) -> Reason:
    """Whoever writes here, if it was archived."""
    if reason := write(actor, page.engagement):
        return reason
    return None if page.archived_at else _("This page is not archived.")


def settle(actor: Actor, remark: Remark) -> Reason:
    """Whoever writes here, as long as it is open."""
    if not remark.is_open:
        return _("This is settled already.")
    return change(actor, remark.page)


def fill(actor: Actor, remark: Remark) -> Reason:
    """Whoever writes here, as long as the gap is open."""
    if remark.kind != Remark.Kind.GAP:
        return _("Nothing is missing here.")
    return settle(actor, remark)


def place(page: Page | None, parent: Page | None, engagement: Engagement) -> Reason:
    """A page stands in the handbook itself or below a page of its first level; never below itself."""
    if parent is None:
        return None
    if parent.engagement_id != engagement.pk or parent.archived_at:
        return _("There is no such page in this handbook.")
    if parent.parent_id is not None or (page is not None and page.pk == parent.pk):
        return _("Pages stand below a page of the first level.")
    if page is not None and Page.objects.filter(parent=page, archived_at=None).exists():
        return _("There are pages below this one. Move them first.")
    return None


def keep_answer(actor: Actor, question: Question) -> Reason:
    """Whoever writes here, once there is an answer."""
    if reason := write(actor, question.engagement):
        return reason
    return None if question.answered_at else _("There is no answer yet.")


def keep_agreement(actor: Actor, message: Message) -> Reason:
    """Whoever writes here, once both sides have agreed."""
    if reason := write(actor, message.conversation.engagement):
        return reason
    return None if message.is_agreed else _("Both sides have to confirm it first.")
