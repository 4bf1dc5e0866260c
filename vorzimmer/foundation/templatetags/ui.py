"""The components of the house as template tags; every one is described with an example in docs/look.md."""

from datetime import date, datetime
from functools import lru_cache
from typing import Any, Protocol
from zlib import crc32

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from vorzimmer.foundation import moments

register = template.Library()

TONES = 8
SIZES = (24, 32, 40, 56, 96)

register.filter("duration", moments.duration)
register.filter("hours", moments.hours)
register.filter("near", moments.near)
register.filter("near_day", moments.near_day)
register.filter("time_of", moments.time_of)


class Named(Protocol):
    """Anybody and anything with a face: a person, a membership, a client."""

    name: str


@register.simple_tag
@lru_cache(maxsize=1024)
def icon(name: str, words: str = "") -> SafeString:
    """A Lucide icon from the sprite: decoration beside its word, or alone with `words` to be read aloud."""
    sprite = static("foundation/icons.svg")
    if words:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}#{}"></use></svg>', words, sprite, name
        )
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>', sprite, name)


@register.simple_tag
def avatar(person: Named | None, size: int = 32, presence: str = "", words: str = "") -> SafeString:
    """Photo or initials. `presence` is "", "here" or "away"; `words`: "erreichbar bis 17:00"."""
    name = str(getattr(person, "name", "") or "") if person else ""
    return _face(name, getattr(person, "photo_url", "") or "", size, presence, str(words))


@lru_cache(maxsize=2048)
def _face(name: str, photo_url: str, size: int, presence: str, words: str) -> SafeString:
    """The same few faces stand on every page, twenty times in a conversation."""
    if size not in SIZES:
        raise ValueError(f"{size} is not one of the avatar sizes {SIZES}")
    context = {
        "name": name,
        "initials": initials(name),
        "photo_url": photo_url,
        "tone": tone(name),
        "size": size,
        "presence": presence,
        "words": words,
    }
    return render_to_string("ui/avatar.html", context)


def initials(name: str) -> str:
    """At most two letters: of the first and the last word, titles and brackets left out."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha() and not word.endswith(".")]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])) or "·"


def tone(name: str) -> int:
    """The same colour for the same name on every page and in every process."""
    return (crc32(name.encode()) >> 16) % TONES + 1


@register.simple_tag
def moment(value: datetime | None, form: str = "long") -> SafeString:
    """<time> with the moment; `form` is long, near (heute 18:00, Do 12:00) or time (9:12)."""
    if value is None:
        return SafeString("")
    shown = {"long": moments.moment, "near": moments.near, "time": moments.time_of}[form](value)
    return format_html('<time datetime="{}" title="{}">{}</time>', value.isoformat(), moments.moment(value), shown)


@register.simple_tag
def day(value: date | None, form: str = "long") -> SafeString:
    """<time> with a day; `form` is long or near (heute, morgen, Do)."""
    if value is None:
        return SafeString("")
    shown = {"long": moments.day, "near": moments.near_day}[form](value)
    return format_html('<time datetime="{}" title="{}">{}</time>', value.isoformat(), moments.day(value), shown)


@register.inclusion_tag("ui/turn.html")
def turn(
    whose: str,
    name: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    words: str = "",
) -> dict[str, str]:
    """Whose turn it is: mine, theirs (name), outside (name of a third party) or nobody (words).

    The only place where amber is used, and only for mine. `since` wins over `until`; `words` replace
    the sentence.
    """
    if whose not in ("mine", "theirs", "outside", "nobody"):
        raise ValueError(f"nobody's turn is called {whose!r}")
    return {"whose": whose, "words": words or turn_words(whose, name, since, until)}


PLAIN = {
    "mine": gettext_noop("Your turn"),
    "theirs": gettext_noop("%(name)s’s turn"),
    "outside": gettext_noop("waiting for %(name)s"),
}
FROM_THEN = {
    "mine": gettext_noop("Your turn since %(when)s"),
    "theirs": gettext_noop("%(name)s’s turn since %(when)s"),
    "outside": gettext_noop("waiting for %(name)s since %(when)s"),
}
BY_THEN = {
    "mine": gettext_noop("Your turn, by %(when)s"),
    "theirs": gettext_noop("%(name)s’s turn, by %(when)s"),
    "outside": gettext_noop("waiting for %(name)s until %(when)s"),
}


def turn_words(whose: str, name: str, since: datetime | None = None, until: datetime | None = None) -> str:
    """The sentence of the turn component, for mails and notifications as well."""
    then = since or until
    values = {"name": name, "when": moments.near(then) if then else ""}
    sentences = FROM_THEN if since else BY_THEN if until else PLAIN
    return _(sentences.get(whose, gettext_noop("done"))) % values


@register.inclusion_tag("ui/meter.html")
def meter(value: float, of: float, label: str, missing: str = "", words: str = "") -> dict[str, Any]:
    """How complete something is, with words: "8 of 10"; `missing` says what is not there yet."""
    return {
        "value": min(value, of),
        "of": of,
        "label": label,
        "missing": missing,
        "words": words or _("%(value)s of %(of)s") % {"value": f"{value:g}", "of": f"{of:g}"},
    }


@register.inclusion_tag("ui/budget.html")
def budget(used: int, of: int) -> dict[str, Any]:
    """A thin bar of minutes used of minutes agreed: "0:40 of 2:00"."""
    words = _("%(used)s of %(of)s") % {"used": moments.hours(used), "of": moments.hours(of)}
    return {"value": min(used, of), "of": of or 1, "over": used > of, "words": words}


@register.inclusion_tag("ui/stars_shown.html")
def stars(value: int) -> dict[str, Any]:
    """A given rating of 1 to 5, to read."""
    return {"places": [place <= value for place in range(1, 6)], "value": value}


@register.filter
def undo_url(message: Any) -> str:
    """Where a flash message can be undone: messages.success(…, extra_tags="undo:/url/")."""
    tags = (getattr(message, "extra_tags", "") or "").split()
    return next((tag.removeprefix("undo:") for tag in tags if tag.startswith("undo:")), "")


@register.filter
def notice_kind(message: Any) -> str:
    """The look of a flash message: info, ok or problem."""
    return {"success": "ok", "warning": "problem", "error": "problem"}.get(message.level_tag, "info")


@register.filter
def notice_icon(kind: str) -> str:
    """The icon of a notice."""
    return {"ok": "circle-check", "problem": "circle-alert"}.get(kind, "info")


@register.filter
def has_choices(bound_field: Any) -> bool:
    """Whether a form field is a set of radio buttons or checkboxes."""
    return bool(bound_field.use_fieldset) and hasattr(bound_field.field.widget, "option_template_name")


@register.filter
def is_tick(bound_field: Any) -> bool:
    """Whether a form field is one single checkbox, whose label stands beside it."""
    return getattr(bound_field.field.widget, "input_type", "") == "checkbox" and not bound_field.use_fieldset
