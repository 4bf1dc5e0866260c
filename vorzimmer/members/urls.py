"""Addresses of members and settings, inside a workspace."""

from django.urls import path

from vorzimmer.members.views import jobs, members, settings

app_name = "members"
urlpatterns = [
    path("members/", members.member_list, name="list"),
    path("members/invite/", members.invite, name="invite"),
    path("members/<uuid:pk>/role/", members.change_role, name="change_role"),
    path("members/<uuid:pk>/remove/", members.remove, name="remove"),
    path("members/invitations/<uuid:pk>/again/", members.send_again, name="send_again"),
    path("members/invitations/<uuid:pk>/withdraw/", members.withdraw, name="withdraw"),
    path("settings/", settings.overview, name="settings"),
    path("settings/hours/", settings.hours, name="hours"),
    path("settings/workspace/", settings.workspace, name="workspace"),
    path("settings/jobs/", jobs.jobs, name="jobs"),
    path("settings/jobs/<uuid:pk>/retry/", jobs.retry, name="retry_job"),
    path("settings/jobs/<uuid:pk>/drop/", jobs.drop, name="drop_job"),
]
