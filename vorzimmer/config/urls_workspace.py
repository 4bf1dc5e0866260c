"""Addresses inside a workspace, as seen from `/w/<slug>/`."""

from importlib.util import find_spec

from django.urls import include, path

handler403 = "vorzimmer.screens.errors.not_allowed"

ROOMS = ["screens", "tasks", "engagements", "conversations", "members", "files", "notifications", "jobs", "live"]
HERE = [room for room in ROOMS if find_spec(f"vorzimmer.{room}") and find_spec(f"vorzimmer.{room}.urls")]
urlpatterns = [path("", include(f"vorzimmer.{room}.urls")) for room in HERE]
