"""A message becomes a task."""

import pytest

from vorzimmer.conversations import actions
from vorzimmer.journal.action import NotAllowed


def test_it_is_a_draft_with_the_words_and_files_of_the_message(inside, say, kept):
    message = say(inside.anna, "Bitte den Vertrag <em>übersetzen</em>", files=[kept])
    task = actions.message_to_task(actor=inside.anna, message=message).task
    assert (task.state, task.outcome, task.engagement) == (
        "draft",
        "Bitte den Vertrag übersetzen",
        inside.engagement,
    )
    assert [link.file for link in task.files.all()] == [kept]
    assert message.became_task == task


def test_it_happens_once(inside, say):
    message = say(inside.anna, "Bitte den Vertrag übersetzen")
    actions.message_to_task(actor=inside.anna, message=message)
    with pytest.raises(NotAllowed, match="already"):
        actions.message_to_task(actor=inside.ben, message=message)


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_may_not_delegate_cannot(inside, say, who):
    message = say(inside.anna, "Bitte den Vertrag übersetzen")
    with pytest.raises(NotAllowed):
        actions.message_to_task(actor=getattr(inside, who), message=message)


def test_the_others_see_the_link_once_it_is_handed_over(inside, say, visitor):
    message = say(inside.anna, "Bitte den Vertrag übersetzen")
    visitor.sign_in(inside.anna)
    answer = visitor.post(f"/conversations/messages/{message.pk}/task/")
    message.refresh_from_db()
    assert answer.url.endswith(f"/tasks/{message.became_task_id}/")
    page = f"/conversations/{inside.engagement.pk}/stream/"
    link = f"/tasks/{message.became_task_id}/"
    assert link in visitor.get(page).content.decode()
    assert link not in visitor.sign_in(inside.ben).get(page).content.decode()
