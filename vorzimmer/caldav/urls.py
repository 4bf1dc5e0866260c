"""The room's pages; included by `config/urls_workspace.py`. CalDAV itself is behind `door.py`."""

from django.urls import path

from vorzimmer.caldav.views import conflicts, connections, devices, overview, steering

app_name = "caldav"
urlpatterns = [
    path("settings/calendars/", overview.overview, name="overview"),
    path("settings/calendars/connect/", connections.connect, name="connect"),
    path("settings/calendars/conflicts/", conflicts.conflicts, name="conflicts"),
    path("settings/calendars/conflicts/<uuid:pk>/", conflicts.conflict, name="conflict"),
    path("settings/calendars/devices/new/", devices.new_device, name="new_device"),
    path("settings/calendars/devices/<uuid:pk>/revoke/", devices.revoke, name="revoke_device"),
    path("settings/calendars/linked/<uuid:pk>/end/", steering.unlink, name="unlink"),
    path("settings/calendars/linked/<uuid:pk>/missing/", steering.missing, name="missing"),
    path("settings/calendars/<uuid:pk>/", connections.connection, name="connection"),
    path("settings/calendars/<uuid:pk>/again/", connections.again, name="again"),
    path("settings/calendars/<uuid:pk>/password/", connections.password, name="password"),
    path("settings/calendars/<uuid:pk>/now/", steering.now, name="now"),
    path("settings/calendars/<uuid:pk>/pause/", steering.pause, name="pause"),
    path("settings/calendars/<uuid:pk>/resume/", steering.resume, name="resume"),
    path("settings/calendars/<uuid:pk>/disconnect/", steering.disconnect, name="disconnect"),
    path("settings/calendars/<uuid:pk>/link/", steering.link, name="link"),
]
