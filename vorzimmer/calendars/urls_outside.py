"""The door for programs that read somebody's calendars."""

from django.urls import path

from vorzimmer.calendars.views import feed

app_name = "feeds"
urlpatterns = [path("feed/<str:token>.ics", feed.feed, name="feed")]
