"""The door for guests: the private link in an invitation."""

from django.urls import path

from vorzimmer.calendar_mail.views import guest

app_name = "guests"
urlpatterns = [path("invitation/<str:token>/", guest.invitation, name="invitation")]
