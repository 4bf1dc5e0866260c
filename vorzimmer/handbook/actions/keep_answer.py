"""Take an answer into the handbook."""

from vorzimmer.handbook import taking_in
from vorzimmer.handbook.entries import AnswerKept
from vorzimmer.handbook.models import Page, PageLink
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Question


@action(may=pages.keep_answer)
def keep_answer(
    *, actor: Actor, question: Question, text: str, title: str = "", page: Page | None = None
) -> AnswerKept:
    """`text` (Markdown) at the end of `page`, or as a new page `title`, with a link back. NotAllowed without words."""
    page = taking_in.take_in(actor, question.engagement, page, title, text)
    link = PageLink(page=page, version=page.version, question=question, task=question.task, by=actor.membership)
    link.save()
    return AnswerKept(page=page, version=page.version, question=question)
