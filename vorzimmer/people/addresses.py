"""Addresses outside of a workspace, also when asked for inside of one."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix, reverse, set_script_prefix
from django.utils.http import url_has_allowed_host_and_scheme

INSIDE = re.compile(r"w/[a-z0-9-]{1,40}/$")


def outside(name: str, *args: Any) -> str:
    """The address of a page that belongs to no workspace: sign-in, account, photo."""
    with _without_workspace():
        return reverse(name, settings.ROOT_URLCONF, args)


def own_address(request: HttpRequest, wanted: str, otherwise: str) -> str:
    """`wanted` if it is an address of this house, so that nobody is led elsewhere after signing in."""
    hosts = {request.get_host()}
    safe = url_has_allowed_host_and_scheme(wanted, hosts, require_https=request.is_secure())
    return wanted if wanted and safe else otherwise


@contextmanager
def _without_workspace() -> Iterator[None]:
    prefix = get_script_prefix()
    set_script_prefix(INSIDE.sub("", prefix))
    try:
        yield
    finally:
        set_script_prefix(prefix)
