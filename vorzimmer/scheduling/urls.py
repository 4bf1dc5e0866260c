"""Addresses of this room, inside a workspace."""

from django.urls import path

from vorzimmer.scheduling.views import answering, deciding, searches, tastes

app_name = "scheduling"
urlpatterns = [
    path("times/", searches.search_list, name="searches"),
    path("times/new/", searches.begin, name="begin"),
    path("times/links/<uuid:pk>/revoke/", deciding.revoke, name="revoke"),
    path("times/links/<uuid:pk>/renew/", deciding.renew, name="renew"),
    path("times/<uuid:pk>/", searches.search, name="search"),
    path("times/<uuid:pk>/offer/", deciding.offer, name="offer"),
    path("times/<uuid:pk>/book/", deciding.book, name="book"),
    path("times/<uuid:pk>/choose/", deciding.choose, name="choose"),
    path("times/<uuid:pk>/confirm/", deciding.confirm, name="confirm"),
    path("times/<uuid:pk>/remind/", deciding.remind, name="remind"),
    path("times/<uuid:pk>/answer/", answering.answer, name="answer"),
    path("times/<uuid:pk>/move/", deciding.move, name="move"),
    path("times/<uuid:pk>/cancel/", deciding.cancel, name="cancel"),
    path("appointment-rules/", tastes.own, name="own_rules"),
    path("appointment-rules/<uuid:pk>/", tastes.rules, name="rules"),
    path("appointment-rules/<uuid:pk>/answer/", tastes.answer, name="answer_rules"),
]
