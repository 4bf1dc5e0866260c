"""Choosing a time zone from four hundred: a select, which becomes a field to search in where there is JavaScript."""

from functools import lru_cache
from typing import Any, cast

from django import forms
from django.forms.utils import flatatt
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from vorzimmer.people import timezones

type Zones = tuple[tuple[str, str], ...]


class ZoneSelect(forms.Select):
    """Each option says by what else it is found. Joined as text: as templates, four hundred of them take 20 ms."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        about = flatatt(self.build_attrs(self.attrs, {"data-find": "", **(attrs or {}), "name": name}))
        parts = [
            _option(str(key), str(each)) if isinstance(each, str | Promise) else _group(str(key), tuple(map(tuple, each)))
            for key, each in self.choices
        ]  # fmt: skip
        chosen = format_html('<option value="{}"', value or "")
        text = "".join(parts).replace(chosen, f"{chosen} selected", 1)
        return format_html("<select{}>{}</select>", about, mark_safe(text))  # noqa: S308 - each part is escaped


@lru_cache(maxsize=64)
def _group(label: str, zones: Zones) -> SafeString:
    options = format_html_join("", "{}", ((_option(zone, place),) for zone, place in zones))
    return format_html('<optgroup label="{}">{}</optgroup>', label, options)


def _option(zone: str, place: str) -> SafeString:
    words = timezones.words_of(zone) if zone else ""
    about = format_html(' data-words="{}"', words) if words else ""
    return format_html('<option value="{}"{}>{}</option>', zone, about, place)


def choose_zone(form: forms.BaseForm, name: str, current: str = "", none: str = "") -> None:
    """The choice field `name` of a form takes a zone; `none` is what the empty choice is called."""
    field = cast(forms.ChoiceField, form.fields[name])
    field.widget = ZoneSelect()
    field.choices = [*([("", none)] if none else []), *timezones.choices(current)]


def zone_select(name: str, current: str, key: str) -> SafeString:
    """The select by itself, for a page that has no form object; `key` is its id."""
    return ZoneSelect(choices=timezones.choices(current)).render(name, current, {"id": key})
