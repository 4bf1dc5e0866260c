"""Suggest what a run has taught."""

from django.utils.translation import gettext as _

from vorzimmer.handbook.entries import SuggestionMade
from vorzimmer.handbook.models import Run, Suggestion
from vorzimmer.handbook.rules import procedures
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=procedures.suggest, lock=False)
def suggest_step(
    *, actor: Actor, run: Run, kind: str, text: str = "", key: str = "", side: str = "assistant"
) -> SuggestionMade:
    """`missing`: a step `text` after the line `key` (at the end without one); `not_needed`: the line `key`.

    NotAllowed without words, or for a line that the procedure does not have.
    """
    lines = {line["key"]: line["text"] for line in run.page.steps}
    if kind == Suggestion.Kind.NOT_NEEDED and key not in lines:
        raise NotAllowed(_("The procedure does not have this step any more."))
    words = lines[key] if kind == Suggestion.Kind.NOT_NEEDED else " ".join(text.split())[:300]
    if not words:
        raise NotAllowed(_("Say what the step is."))
    suggestion = Suggestion(
        page=run.page, run=run, kind=kind, key=key if key in lines else "", text=words, side=side, by=actor.membership
    )
    suggestion.save()
    return SuggestionMade(page=run.page, suggestion=suggestion)
