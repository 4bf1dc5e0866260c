"""Minutes on paper: PDF/A, in the language that is active. Paper is read years later: every day has its year."""

from datetime import date, datetime

from django.template.loader import render_to_string
from django.utils.translation import get_language

from vorzimmer.foundation import moments, paper
from vorzimmer.talks.reading import Document


def draw(shown: Document) -> bytes:
    """The PDF. Takes a second or two."""
    return paper.draw(text_of(shown))


def text_of(shown: Document) -> str:
    """What is drawn, as HTML."""
    answers = [shown.answers[side] for side in ("client", "assistant") if side in shown.answers]
    context = {
        "shown": shown, "language": (get_language() or "de")[:2],
        "begun": dated(shown.begun_at) if shown.begun_at else "",
        "ended": moments.time_of(shown.ended_at) if shown.ended_at else "",
        "outcomes": [(each, dated(each["by_when"])) for each in shown.outcomes],
        "answers": [(each, dated(each.at)) for each in answers],
    }  # fmt: skip
    return render_to_string("talks/paper.html", context)


def dated(when: date) -> str:
    """Di, 25. November 2026, with the time (12:00) when it has one; on the clock of whoever reads."""
    on = moments.local(when).date() if isinstance(when, datetime) else when
    day = moments.day(on)
    day = day if day.endswith(str(on.year)) else f"{day} {on.year}"
    return f"{day}, {moments.time_of(when)}" if isinstance(when, datetime) else day
