"""Inside a workspace: what one was told, and what one wants to hear."""

from django.urls import path

from vorzimmer.notifications.views import inbox, settings

app_name = "notifications"
urlpatterns = [
    path("notifications/", inbox.inbox, name="inbox"),
    path("notifications/bell/", inbox.bell, name="bell"),
    path("notifications/all-seen/", inbox.all_seen, name="all_seen"),
    path("notifications/<uuid:pk>/", inbox.follow, name="follow"),
    path("settings/notifications/", settings.settings, name="settings"),
    path("settings/notifications/mails/", settings.mails, name="mails"),
    path("settings/notifications/quiet-hours/", settings.quiet_hours, name="quiet_hours"),
]
