"""Rules of one's own appointments; and for somebody whom one assists, as a proposal."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.people.requests import Request
from vorzimmer.scheduling import actions, queries
from vorzimmer.scheduling.forms.tastes import RulesForm, start_of
from vorzimmer.scheduling.words import rules_told


@require_GET
def own(request: Request) -> HttpResponse:
    """One's own have the address of the person."""
    return redirect("scheduling:rules", request.actor.id)


@require_http_methods(["GET", "POST"])
def rules(request: Request, pk: UUID) -> HttpResponse:
    """Kept at once by the person themselves; proposed by whoever assists them."""
    actor, member = request.actor, queries.get_person(request.actor, pk)
    found, is_own = queries.rules_for(member), member.pk == actor.id
    proposed = found.proposed if found and found.waits and not is_own else None
    form = RulesForm(request.POST or None, initial=start_of(found, proposed))
    if request.method == "POST" and form.is_valid():
        if is_own:
            actions.keep_rules(actor=actor, membership=member, **form.told)
            messages.success(request, _("These rules hold from now on."))
        else:
            actions.propose_rules(actor=actor, membership=member, **form.told)
            messages.success(request, _("%(who)s is asked to confirm them.") % {"who": member.user.first_name})
        return redirect("scheduling:rules", pk)
    context = {"form": form, "person": member, "is_own": is_own, "rules": found}
    context["proposed"] = rules_told(found.proposed) if found and found.waits else []
    return render(request, "scheduling/rules.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def answer(request: Request, pk: UUID) -> HttpResponse:
    """Yes or no to what an assistant has proposed."""
    found = queries.proposed_rules(request.actor, pk)
    if request.POST.get("answer") == "yes":
        actions.confirm_rules(actor=request.actor, rules=found)
        messages.success(request, _("These rules hold from now on."))
    else:
        actions.decline_rules(actor=request.actor, rules=found)
        messages.success(request, _("Nothing has changed."))
    return redirect("scheduling:rules", pk)
