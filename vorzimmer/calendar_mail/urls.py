"""Addresses of this room, inside a workspace."""

from django.urls import path

from vorzimmer.calendar_mail.views import decisions, proposing

app_name = "calendar_mail"
urlpatterns = [
    path("calendar/invitations/addresses/", decisions.addresses, name="addresses"),
    path("calendar/invitations/addresses/<uuid:pk>/renew/", decisions.renew, name="renew"),
    path("calendar/answers/<uuid:pk>/propose/", proposing.propose, name="propose"),
    path("calendar/proposed-times/<uuid:pk>/accept/", decisions.accept, name="accept"),
    path("calendar/proposed-times/<uuid:pk>/refuse/", decisions.refuse, name="refuse"),
    path("calendar/unexpected/<uuid:pk>/admit/", decisions.admit, name="admit"),
    path("calendar/unexpected/<uuid:pk>/ignore/", decisions.ignore, name="ignore"),
]
