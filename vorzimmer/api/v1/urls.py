"""The addresses of the API, as seen from `/w/<slug>/api/v1`."""

from django.urls import path

from vorzimmer.api.v1.built import api

urlpatterns = [path("", api.urls)]
