"""Several tasks out of one text: proposed, changed, handed over together, taken back together."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.capture.splitting import split
from vorzimmer.tasks.due_words import place_of
from vorzimmer.tasks.forms.delegate import DelegateForm
from vorzimmer.tasks.forms.pieces import PiecesForm, changed, proposed, typed_pieces
from vorzimmer.tasks.rules import flow
from vorzimmer.tasks.views.capture import again

REARRANGING = ("merge", "remove", "add")
NOT_CARRIED = {"csrfmiddlewaretoken", "_key", "split", "pieces", "engagement", "attached_kept", *REARRANGING}


def begin(request: Request, form: DelegateForm) -> HttpResponse:
    """The proposal for what the form of delegating says; it keeps all that was typed there for the way back."""
    said = again(request, form)
    otherwise = {name: said.get(name, "") for name in ("due_date", "due_time")}
    pieces = split(said.get("outcome", ""), clock.now().astimezone(form.zone))
    return _show(request, _form(request, proposed(pieces, otherwise), initial=said), said)


@require_POST
def split_tasks(request: Request) -> HttpResponse:
    """Change the proposal; or hand every piece over, or keep it as a draft."""
    pieces, said = typed_pieces(request.POST.dict()), request.POST.dict()
    if any(name in said for name in REARRANGING):
        kept = request.POST.getlist("attached_kept")
        begun = _form(request, changed(pieces, said), initial=said | {"attached_kept": kept})
        return _show(request, begun, said)
    form = _form(request, pieces, bound=True)
    if not form.is_valid():
        return _show(request, form, said, status=422)
    keep = "keep" in said
    tasks = [_make(request.actor, form, wanted, number, keep) for number, wanted in enumerate(form.wanted)]
    _say(request, tasks, keep)
    return redirect("screens:tasks")


@require_POST
def undo_split(request: Request) -> HttpResponse:
    """Drafts are deleted; what was handed over is taken back, or withdrawn if somebody has answered."""
    left = sum(not _gone(request.actor, key) for key in request.GET.get("tasks", "").split(",")[:30] if key)
    if left:
        words = ngettext("%(count)s task could not be taken back.", "%(count)s tasks could not be taken back.", left)
        messages.error(request, words % {"count": left})
    else:
        messages.success(request, _("All of it is taken back."))
    return redirect("screens:tasks")


def _make(actor: Actor, form: PiecesForm, wanted: dict[str, Any], number: int, keep: bool) -> Any:
    """One piece. Each has a key of its own: sent twice, every task is there once."""
    acting, place = _apart(actor, str(number)), form.for_engagement
    if not keep and flow.delegate(actor, place) is None:
        return actions.delegate_task(actor=acting, engagement=place, **wanted).task
    task = actions.write_draft(actor=acting, engagement=place, **wanted).task
    return task if keep else actions.take_on(actor=acting, task=task).task


def _gone(actor: Actor, key: str) -> bool:
    acting = _apart(actor, key)
    try:
        task = queries.get_task(actor, UUID(key))
        if not task.is_draft and flow.take_back(actor, task) is None:
            actions.take_back(actor=acting, task=task)
        if task.is_draft:
            actions.delete_draft(actor=acting, task=task)
        else:
            actions.withdraw_task(actor=acting, task=task)
    except (Http404, ValueError):
        return True
    except NotAllowed:
        return False
    return True


def _apart(actor: Actor, name: str) -> Actor:
    return actor.through(actor.door, f"{actor.key[:40]} {name}" if actor.key else "")


def _say(request: Request, tasks: list[Any], keep: bool) -> None:
    count = len(tasks)
    if keep:
        words = ngettext(
            "%(count)s draft is kept. Only you can see it.", "%(count)s drafts are kept. Only you can see them.", count
        )
    else:
        words = ngettext("%(count)s task is handed over.", "%(count)s tasks are handed over.", count)
    undo = f"{reverse('tasks:undo_split')}?tasks={','.join(str(task.pk) for task in tasks)}"
    messages.success(request, words % {"count": count}, extra_tags=f"undo:{undo}")


def _form(request: Request, pieces: list[dict[str, str]], *, bound: bool = False, initial: Any = None) -> PiecesForm:
    return PiecesForm(
        request.POST if bound else None, request.FILES if bound else None, actor=request.actor, auto_id="split_%s",
        engagements=queries.places_to_delegate(request.actor), pieces=pieces, kinds=queries.kinds_of(also=""),
        typist=queries.typist_of(request.actor), zone=request.POST.get("due_zone", ""), initial=initial,
    )  # fmt: skip


def _show(request: Request, form: PiecesForm, said: dict[str, Any], *, status: int = 200) -> HttpResponse:
    carried = [(name, text) for name, text in said.items() if _is_carried(name, text)]
    place = form.engagements.get(str(form["engagement"].value() or ""))
    lead = place.team.lead if place else None
    context = {
        "form": form, "carried": carried, "zone": place_of(form.zone.key), "lead": lead.user.first_name if lead else "",
        "own": bool(place and place.team.side_of(request.actor) == "assistant"),
    }  # fmt: skip
    return render(request, "tasks/split.html", context, status=status)


def _is_carried(name: str, text: Any) -> bool:
    return isinstance(text, str) and bool(text) and name not in NOT_CARRIED and not name.startswith("piece-")
