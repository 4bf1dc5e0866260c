"""Take an agreement into the handbook."""

from vorzimmer.conversations.models import Message
from vorzimmer.handbook import taking_in
from vorzimmer.handbook.entries import AgreementKept
from vorzimmer.handbook.models import Page, PageLink
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=pages.keep_agreement)
def keep_agreement(
    *, actor: Actor, message: Message, text: str, title: str = "", page: Page | None = None
) -> AgreementKept:
    """`text` (Markdown) at the end of `page`, or as a new page `title`, with a link back. NotAllowed without words."""
    talk = message.conversation
    page = taking_in.take_in(actor, talk.engagement, page, title, text)
    link = PageLink(page=page, version=page.version, message=message, task=talk.task, by=actor.membership)
    link.save()
    return AgreementKept(page=page, version=page.version, message=message)
