"""Inside a workspace: what one was told, and what one wants to hear."""

from django.urls import path

from vorzimmer.notifications.views import devices, inbox, settings

app_name = "notifications"
urlpatterns = [
    path("notifications/", inbox.inbox, name="inbox"),
    path("notifications/bell/", inbox.bell, name="bell"),
    path("notifications/all-seen/", inbox.all_seen, name="all_seen"),
    path("notifications/<uuid:pk>/", inbox.follow, name="follow"),
    path("settings/notifications/", settings.settings, name="settings"),
    path("settings/notifications/devices/", devices.devices, name="devices"),
    path("settings/notifications/devices/add/", devices.add, name="add_device"),
    path("settings/notifications/devices/<uuid:pk>/remove/", devices.remove, name="remove_device"),
    path("settings/notifications/devices/<uuid:pk>/sample/", devices.sample, name="sample"),
    path("settings/notifications/pushes/", devices.pushes, name="pushes"),
    path("settings/notifications/mails/", settings.mails, name="mails"),
    path("settings/notifications/quiet-hours/", settings.quiet_hours, name="quiet_hours"),
]
