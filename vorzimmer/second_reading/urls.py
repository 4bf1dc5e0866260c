"""The room's pages, inside a workspace."""

from django.urls import path

from vorzimmer.second_reading.views import again, marks, settings

app_name = "second_reading"
urlpatterns = [
    path("second-reading/", marks.marks, name="marks"),
    path("second-reading/again/", again.again, name="again"),
    path("settings/second-reading/", settings.settings, name="settings"),
    path("settings/second-reading/silence/", settings.silence, name="silence"),
    path("settings/second-reading/hear/", settings.hear, name="hear"),
]
