"""Addresses of this room, inside a workspace."""

from django.urls import path

from vorzimmer.letterbox.views import unclaimed

app_name = "letterbox"
urlpatterns = [
    path("settings/letterbox/", unclaimed.letterbox, name="letterbox"),
    path("settings/letterbox/<uuid:pk>/again/", unclaimed.again, name="again"),
    path("settings/letterbox/<uuid:pk>/discard/", unclaimed.discard, name="discard"),
]
