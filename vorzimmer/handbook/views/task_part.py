"""The part `handbook` of a task page: answers that could be kept, pages that came from here, procedures."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from vorzimmer.foundation.pages import asked_part
from vorzimmer.handbook import queries
from vorzimmer.handbook.rules import pages, procedures
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks import queries as tasks


@require_GET
def task_handbook(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now; without htmx the page it belongs to."""
    task = tasks.get_task(request.actor, pk)
    if asked_part(request) != "task_handbook":
        return redirect("screens:task", pk)
    settled = tasks.questions_of(request.actor, task).settled
    return render(request, "handbook/task_handbook.html", {"task": task} | part_handbook(request.actor, task, settled))


def part_handbook(actor: Actor, task: Any, settled: list[Any]) -> dict[str, Any]:
    """What the part needs; one query. `settled` are the task's questions that nobody has to answer any more."""
    links = queries.linked_to_task(task)
    taken = {link.question_id for link in links if link.question_id}
    may_write = pages.write(actor, task.engagement) is None
    answered = [each for each in settled if each.answered_at and each.pk not in taken]
    return {
        "handbook": {
            "topic": f"task-{task.pk}:handbook",
            "runs": [link for link in links if link.run_id],
            "came": {link.page_id: link.page for link in links if not link.run_id}.values(),
            "answered": answered[:5] if may_write else [],
            "may_follow": procedures.run(actor, task) is None and not task.is_draft,
        }
    }
