"""Addresses of this room, inside a workspace."""

from django.urls import URLPattern

from vorzimmer.matching import urls_meetings, urls_needs

app_name = "matching"
urlpatterns: list[URLPattern] = [*urls_needs.urlpatterns, *urls_meetings.urlpatterns]
