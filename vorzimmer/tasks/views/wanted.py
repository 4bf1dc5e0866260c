"""What the pages share on which somebody says what they want."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from vorzimmer.foundation import clock, moments
from vorzimmer.tasks.due_words import place_of
from vorzimmer.tasks.forms.wanted import WantedForm
from vorzimmer.tasks.views.brief_lines import missing_words

BUDGETS = (15, 30, 60, 120, 240)


def wanted_context(form: WantedForm, engagement: Any, *, at: str) -> dict[str, Any]:
    """Choices and meter beside the fields. `at` begins the HTML ids: delegate or brief."""
    team = engagement.team if engagement else None
    lead = team.lead if team else None
    full = form.completeness
    return {
        "at": at,
        "form": form,
        "full": full,
        "missing": missing_words(full),
        "lead": lead.user.first_name if lead else "",
        "own": bool(team and team.side_of(form.actor) == "assistant"),
        "budgets": [(minutes, moments.duration(minutes)) for minutes in BUDGETS],
        "dates": quick_dates(form.zone),
        "zone": place_of(form.zone.key),
    }


def quick_dates(zone: ZoneInfo) -> list[dict[str, str]]:
    """Moments that people often mean, in that zone: today at five, tomorrow at noon, Friday, next Monday."""
    now = clock.now().astimezone(zone)
    friday = now + timedelta(days=(4 - now.weekday()) % 7)
    monday = now + timedelta(days=7 - now.weekday())
    wanted = [(now, time(17)), (now + timedelta(days=1), time(12)), (friday, time(17)), (monday, time(12))]
    found = sorted({datetime.combine(day.date(), at, tzinfo=zone) for day, at in wanted})
    return [
        {"date": f"{moment:%Y-%m-%d}", "time": f"{moment:%H:%M}", "label": moments.near(moment)}
        for moment in found
        if moment > now
    ]
