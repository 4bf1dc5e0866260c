"""Addresses for those who are not in the house right now: mails, jobs and one-click pages."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, set_script_prefix, set_urlconf
from django.utils import timezone, translation
from django_scopes import scope

from vorzimmer.jobs.recurring import zone_of
from vorzimmer.people.languages import language_for
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace


@contextmanager
def inside(workspace: Workspace) -> Iterator[None]:
    """`reverse()` and `{% url %}` give addresses inside the workspace, as they do on its pages."""
    prefix, urlconf = get_script_prefix(), get_urlconf()
    set_script_prefix(f"/w/{workspace.slug}/")
    set_urlconf(settings.WORKSPACE_URLCONF)
    try:
        yield
    finally:
        set_script_prefix(prefix)
        set_urlconf(urlconf)


@contextmanager
def as_read_by(member: Membership) -> Iterator[None]:
    """The scope, language, form of address, clock and addresses of one person in their workspace."""
    zone = zone_of(member.user.timezone)
    language = language_for(member.user, member.workspace)
    with (
        scope(workspace=member.workspace),
        inside(member.workspace),
        translation.override(language),
        timezone.override(zone),
    ):
        yield


def absolute(path: str) -> str:
    """With the host: for mails. `path` is what `reverse` gave inside `as_read_by`."""
    return f"{settings.BASE_URL}{path}"
