"""Addresses of this room, inside a workspace."""

from django.urls import URLPattern, path

from vorzimmer.calendars.views import (
    appointments,
    calendar,
    cancelling,
    changing,
    follow_ups,
    looks,
    meaning,
    moving,
    settings,
)

app_name = "calendars"
urlpatterns: list[URLPattern] = [
    path("calendar/", calendar.own, name="own"),
    path("calendar/look/", looks.look, name="look"),
    path("calendar/new/", changing.new, name="new"),
    path("calendar/new/dates/", meaning.dates, name="dates"),
    path("calendar/appointments/<uuid:pk>/", appointments.appointment, name="appointment"),
    path("calendar/appointments/<uuid:pk>/change/", changing.change, name="change"),
    path("calendar/appointments/<uuid:pk>/move/", moving.move, name="move"),
    path("calendar/appointments/<uuid:pk>/move-back/", moving.move_back, name="move_back"),
    path("calendar/appointments/<uuid:pk>/cancel/", cancelling.cancel, name="cancel"),
    path("calendar/appointments/<uuid:pk>/restore/", cancelling.restore, name="restore"),
    path("calendar/appointments/<uuid:pk>/remind/", appointments.remind, name="remind"),
    path("calendar/answers/<uuid:pk>/", appointments.answer, name="answer"),
    path("calendar/follow-ups/", follow_ups.follow_up_list, name="follow_ups"),
    path("calendar/follow-ups/new/", follow_ups.new, name="new_follow_up"),
    path("calendar/follow-ups/<uuid:pk>/", follow_ups.follow_up, name="follow_up"),
    path("calendar/follow-ups/<uuid:pk>/done/", follow_ups.done, name="finish_follow_up"),
    path("calendar/follow-ups/<uuid:pk>/postpone/", follow_ups.postpone, name="postpone_follow_up"),
    path("calendar/settings/", settings.settings, name="settings"),
    path("calendar/settings/calendars/<uuid:pk>/", settings.keep, name="keep"),
    path("calendar/settings/feeds/", settings.make_feed, name="make_feed"),
    path("calendar/settings/feeds/<uuid:pk>/revoke/", settings.revoke_feed, name="revoke_feed"),
    path("engagements/<uuid:pk>/calendar/", calendar.of_engagement, name="of_engagement"),
    path("engagements/<uuid:pk>/calendar/new/", changing.new_in, name="new_in"),
]
