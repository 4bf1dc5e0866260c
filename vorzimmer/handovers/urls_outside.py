"""The door for people whom somebody shows a reference."""

from django.urls import path

from vorzimmer.handovers.views import references

app_name = "letters"
urlpatterns = [path("reference/<str:token>/", references.shown_reference, name="reference")]
