"""Addresses of deliveries, ratings and complaints."""

from django.urls import URLPattern

patterns: list[URLPattern] = []
