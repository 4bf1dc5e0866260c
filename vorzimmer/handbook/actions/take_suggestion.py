"""Take in what a run has taught."""

from django.utils.translation import gettext as _

from vorzimmer.handbook import writing
from vorzimmer.handbook.entries import SuggestionSettled
from vorzimmer.handbook.models import Suggestion
from vorzimmer.handbook.rules import procedures
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=procedures.settle)
def take_suggestion(*, actor: Actor, suggestion: Suggestion) -> SuggestionSettled:
    """A new version of the procedure with the step, or without it. NotAllowed when the line is gone already."""
    page = suggestion.page
    places = {line["key"]: number for number, line in enumerate(page.steps)}
    steps = list(page.steps)
    if suggestion.kind == Suggestion.Kind.NOT_NEEDED:
        if suggestion.key not in places:
            raise NotAllowed(_("The procedure does not have this step any more."))
        del steps[places[suggestion.key]]
        note = _("Not needed: %(step)s") % {"step": suggestion.text}
    else:
        line = {"text": suggestion.text, "side": suggestion.side or "assistant"}
        steps.insert(places.get(suggestion.key, len(steps)) + 1, line)
        note = _("Was missing: %(step)s") % {"step": suggestion.text}
    writing.go_on(actor, page, {"steps": steps}, note=note)
    suggestion.settle(actor.membership, page.version)
    return SuggestionSettled(page=page, suggestion=suggestion, version=page.version)
