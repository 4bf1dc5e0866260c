"""Addresses outside of a workspace: signing in, one's own account, doors for people without an account, health."""

from django.urls import URLPattern, URLResolver, include, path

handler403 = "vorzimmer.screens.errors.not_allowed"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("vorzimmer.people.urls")),
    path("", include("vorzimmer.notifications.urls_outside")),
    path("", include("vorzimmer.members.urls_outside")),
    path("", include("vorzimmer.agreements.urls_outside")),
    path("", include("vorzimmer.handovers.urls_outside")),
    path("", include("vorzimmer.scheduling.urls_outside")),
    path("", include("vorzimmer.calendars.urls_outside")),
    path("", include("vorzimmer.calendar_mail.urls_outside")),
    path("", include("vorzimmer.screens.urls_outside")),
]
