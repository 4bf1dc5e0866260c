"""How a page answers: whole, or only the partial that htmx asked for."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.cache import patch_vary_headers


def asked_part(request: HttpRequest) -> str:
    """The name of the part htmx wants replaced: htmx 4 sends `ul#tasks`, htmx 2 `tasks`; empty for a whole page."""
    return request.headers.get("HX-Target", "").rpartition("#")[2]


def render_page(request: HttpRequest, template: str, context: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """One word in three places: the HTML id, the `{% partialdef %}` and `HX-Target`."""
    part = asked_part(request)
    name = f"{template}#{part}" if part and _exists(f"{template}#{part}") else template
    response = render(request, name, context, status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response


def _exists(name: str) -> bool:
    try:
        return bool(get_template(name))
    except TemplateDoesNotExist:
        return False
