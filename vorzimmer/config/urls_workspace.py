"""Addresses inside a workspace, as seen from `/w/<slug>/`."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
