"""What does not fit, in the reader's language: pydantic says it in English only."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

OTHER = _("This does not fit here.")
MISSING = _("This is needed.")
YES_OR_NO = _("true or false is expected.")
WHOLE = _("A whole number is expected.")
NUMBER = _("A number is expected.")
MOMENT = _("A moment as 2026-11-24T09:00:00+01:00 is expected.")
DAY = _("A day as 2026-11-24 is expected.")
TIME = _("A time as 09:00 is expected.")
ID = _("An id (UUID) is expected.")
SAYS: dict[str, str | Promise] = {
    "missing": MISSING,
    "extra_forbidden": _("There is no such field."),
    "json_invalid": _("This is no JSON."),
    "none_required": _("null is expected."),
    "string_type": _("A text is expected."),
    "string_pattern_mismatch": _("The text does not have the form that is expected."),
    "bool_type": YES_OR_NO,
    "bool_parsing": YES_OR_NO,
    "int_type": WHOLE,
    "int_parsing": WHOLE,
    "int_from_float": WHOLE,
    "int_parsing_size": WHOLE,
    "float_type": NUMBER,
    "float_parsing": NUMBER,
    "finite_number": NUMBER,
    "greater_than_equal": _("This is too small: at least %(ge)s."),
    "less_than_equal": _("This is too large: at most %(le)s."),
    "timezone_aware": _("The moment needs its time zone, such as +01:00 or Z."),
    "literal_error": _("One of these is expected: %(expected)s."),
    "enum": _("One of these is expected: %(expected)s."),
    "union_tag_invalid": _("One of these is expected: %(expected_tags)s."),
    "union_tag_not_found": _("%(discriminator)s is needed."),
    "list_type": _("A list is expected."),
    "dict_type": _("An object with names and values is expected."),
    "model_type": _("An object with names and values is expected."),
    "model_attributes_type": _("An object with names and values is expected."),
    "uuid_type": ID,
    "uuid_parsing": ID,
    "date_type": DAY,
    "date_parsing": DAY,
    "date_from_datetime_parsing": DAY,
    "date_from_datetime_inexact": DAY,
    "time_type": TIME,
    "time_parsing": TIME,
    "datetime_type": MOMENT,
    "datetime_parsing": MOMENT,
    "datetime_from_date_parsing": MOMENT,
    "datetime_object_invalid": MOMENT,
}
COUNTED: dict[str, tuple[str, Any]] = {
    "string_too_short": ("min_length", ngettext_lazy(
        "At least %(count)s character is needed.", "At least %(count)s characters are needed.", "count")),
    "string_too_long": ("max_length", ngettext_lazy(
        "At most %(count)s character fits here.", "At most %(count)s characters fit here.", "count")),
    "too_short": ("min_length", ngettext_lazy(
        "At least %(count)s entry is needed.", "At least %(count)s entries are needed.", "count")),
    "too_long": ("max_length", ngettext_lazy(
        "At most %(count)s entry fits here.", "At most %(count)s entries fit here.", "count")),
}  # fmt: skip


def in_words(error: Mapping[str, Any]) -> str:
    """One of pydantic's errors. What our own types say (`value_error`) is in the reader's language already."""
    kind, more = str(error.get("type", "")), dict(error.get("ctx") or {})
    more["expected"] = str(more.get("expected", "")).replace(" or ", ", ")
    if kind == "value_error":
        return str(more.get("error") or OTHER)
    if kind in COUNTED:
        name, words = COUNTED[kind]
        return str(words % {"count": more.get(name, 0)})
    try:
        return str(SAYS.get(kind, OTHER)) % more
    except KeyError:
        return str(OTHER)
