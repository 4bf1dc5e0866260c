"""The quiet line below a field in which somebody writes to somebody else."""

from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("second_reading/line.html")
def second_reading(
    field_id: str, name: str, kind: str, engagement: Any = "", address: str = "", form_id: str = ""
) -> dict[str, Any]:
    """For the field with this id and name, in a form that goes to `address`; `kind` as in `Draft`.

    `form_id` only when the line stands outside of the form. Hints come while one writes; without JavaScript a
    button shows them above the form.
    """
    place = str(engagement or "")
    return {
        "field": field_id,
        "kind": kind,
        "engagement": place,
        "again": f"{name} {kind} {place or '-'} {address}" if address else "",
        "form_id": form_id,
    }
