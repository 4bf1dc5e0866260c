"""Addresses of delegating, the briefing, the turn and the kinds of task."""

from django.urls import URLPattern

patterns: list[URLPattern] = []
