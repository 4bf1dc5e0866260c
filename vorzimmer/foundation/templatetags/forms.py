"""What every form and every live part carries."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from vorzimmer.foundation.ids import new_id

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """The idempotency key of one rendered form: sent twice, it does nothing twice."""
    return format_html('<input type="hidden" name="_key" value="{}">', new_id())


@register.simple_tag
def live(topic: str, url: str) -> SafeString:
    """Attributes that let a part read itself again when `topic` changed, or after a lost connection."""
    return format_html(
        'hx-get="{}" hx-trigger="live:{} from:body, live:again from:body" hx-swap="outerHTML" data-part', url, topic
    )
