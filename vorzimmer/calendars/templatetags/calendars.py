"""What pages with calendars need besides the components of the house."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def live_on(topics: str | Iterable[str], url: str) -> SafeString:
    """As `live`, for a part that shows several things: each of their topics lets it read itself again."""
    named = topics.split() if isinstance(topics, str) else topics
    events = ", ".join(f"live:{topic} from:body" for topic in (*named, "again"))
    return format_html('hx-get="{}" hx-trigger="{}" hx-swap="outerHTML" data-part', url, events)


@register.inclusion_tag("calendars/follow_up_button.html", takes_context=True)
def follow_up_button(context: Any, kind: str, thing: UUID, place: str = "") -> dict[str, Any]:
    """The small bell beside a task, an appointment or a message: come back to it on a day. No query."""
    request = context["request"]
    return {"kind": kind, "thing": thing, "place": place, "back": request.get_full_path(), "request": request,
            "csrf_token": context.get("csrf_token")}  # fmt: skip
