"""Minutes on paper: PDF/A, in the language that is active."""

from django.template.loader import render_to_string
from django.utils.translation import get_language

from vorzimmer.foundation import paper
from vorzimmer.talks.reading import Document


def draw(shown: Document) -> bytes:
    """The PDF. Takes a second or two."""
    context = {
        "shown": shown, "language": (get_language() or "de")[:2],
        "sides": [(side, shown.answers[side]) for side in ("client", "assistant") if side in shown.answers],
    }  # fmt: skip
    return paper.draw(render_to_string("talks/paper.html", context))
