"""What every form and every live part carries."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from vorzimmer.foundation.ids import new_id

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """The idempotency key of one rendered form: sent twice, it does nothing twice."""
    return format_html('<input type="hidden" name="_key" value="{}">', new_id())


@register.simple_tag
def fetched(name: str, url: str) -> SafeString:
    """Stands in a fold for the form `name` until the fold is opened (`folds.js`); by itself a link to its page."""
    pattern = '<p id="{}" data-fetched><a href="{}" hx-get="{}" hx-target="#{}" hx-swap="outerHTML">{}</a></p>'
    return format_html(pattern, name, url, url, name, _("Open the form"))


@register.simple_tag
def live(topic: str, url: str) -> SafeString:
    """Attributes that let a part read itself again when `topic` changed, or after a lost connection."""
    return format_html(
        'hx-get="{}" hx-trigger="live:{} from:body, live:again from:body" hx-swap="outerHTML" data-part', url, topic
    )
