"""The small line beside a figure."""

from typing import Any

from django import template

from vorzimmer.talks.facts import Trend

register = template.Library()


@register.inclusion_tag("talks/chart.html")
def trend_chart(trend: Trend) -> dict[str, Any]:
    """How it went over the last talks; nothing at the first. Numbers as SVG writes them, in every language."""
    x, y = trend.last or (0.0, 0.0)
    return {"trend": trend, "x": f"{x:.1f}", "y": f"{y:.1f}"}
