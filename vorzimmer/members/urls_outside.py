"""The door for invited people."""

from django.urls import path

from vorzimmer.members.views import joining

app_name = "joining"
urlpatterns = [path("join/<str:token>/", joining.invitation, name="invitation")]
