"""Addresses outside of a workspace: signing in, one's own account, doors for people without an account, health."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
