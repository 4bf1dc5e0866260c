"""Addresses of this room, inside a workspace."""

from django.urls import URLPattern

app_name = "scheduling"
urlpatterns: list[URLPattern] = []
