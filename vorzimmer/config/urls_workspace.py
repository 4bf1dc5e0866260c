"""Addresses inside a workspace, as seen from `/w/<slug>/`."""

from django.urls import include, path

handler403 = "vorzimmer.screens.errors.not_allowed"

urlpatterns = [
    path("", include("vorzimmer.screens.urls")),
    path("", include("vorzimmer.planning.urls")),
    path("", include("vorzimmer.agreements.urls")),
    path("", include("vorzimmer.handbook.urls")),
    path("", include("vorzimmer.vault.urls")),
    path("", include("vorzimmer.matching.urls")),
    path("", include("vorzimmer.handovers.urls")),
    path("", include("vorzimmer.letterbox.urls")),
    path("", include("vorzimmer.calendars.urls")),
    path("", include("vorzimmer.calendar_mail.urls")),
    path("", include("vorzimmer.scheduling.urls")),
    path("", include("vorzimmer.caldav.urls")),
    path("", include("vorzimmer.calls.urls")),
    path("", include("vorzimmer.talks.urls")),
    path("", include("vorzimmer.rhythm.urls")),
    path("", include("vorzimmer.overviews.urls")),
    path("", include("vorzimmer.search.urls")),
    path("", include("vorzimmer.portability.urls")),
    path("", include("vorzimmer.webhooks.urls")),
    path("", include("vorzimmer.api.urls")),
    path("", include("vorzimmer.second_reading.urls")),
    path("", include("vorzimmer.tasks.urls")),
    path("", include("vorzimmer.engagements.urls")),
    path("", include("vorzimmer.conversations.urls")),
    path("", include("vorzimmer.members.urls")),
    path("", include("vorzimmer.files.urls")),
    path("", include("vorzimmer.notifications.urls")),
    path("live/", include("vorzimmer.live.urls")),
]
