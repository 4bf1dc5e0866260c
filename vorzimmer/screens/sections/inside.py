"""Addresses that lead into another workspace of the same person."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.urls import get_script_prefix, set_script_prefix

from vorzimmer.tenancy.models import Workspace


@contextmanager
def inside(workspace: Workspace) -> Iterator[None]:
    """`reverse()` gives addresses inside this workspace while we read there."""
    here = get_script_prefix()
    outside = here.partition("/w/")[0].rstrip("/")
    set_script_prefix(f"{outside}/w/{workspace.slug}/")
    try:
        yield
    finally:
        set_script_prefix(here)
