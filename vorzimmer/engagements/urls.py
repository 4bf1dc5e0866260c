"""Addresses of engagements; the page of one engagement is a screen, because later rooms meet there."""

from django.urls import path

from vorzimmer.engagements.views import engagements, language, parts, person

app_name = "engagements"
urlpatterns = [
    path("engagements/", engagements.engagement_list, name="list"),
    path("engagements/new/", engagements.open_engagement, name="open"),
    path("engagements/<uuid:pk>/settings/", engagements.settings, name="settings"),
    path("engagements/<uuid:pk>/pause/", engagements.pause, name="pause"),
    path("engagements/<uuid:pk>/resume/", engagements.resume, name="resume"),
    path("engagements/<uuid:pk>/language/", language.language, name="language"),
    path("engagements/<uuid:pk>/language/propose/", language.propose, name="propose_language"),
    path("engagements/<uuid:pk>/language/confirm/", language.confirm, name="confirm_language"),
    path("engagements/<uuid:pk>/language/decline/", language.decline, name="decline_language"),
    path("engagements/<uuid:pk>/people/", parts.people, name="people"),
    path("engagements/<uuid:pk>/people/add/", parts.add, name="add_part"),
    path("engagements/parts/<uuid:pk>/change/", parts.change, name="change_part"),
    path("engagements/parts/<uuid:pk>/end/", parts.end, name="end_part"),
    path("people/<uuid:pk>/", person.person, name="person"),
]
