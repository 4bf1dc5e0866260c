"""Meetings, scorecards, trial task, decision, the coordinator's board."""

from django.urls import URLPattern, path

from vorzimmer.matching.views import board, meeting_verbs, meetings

urlpatterns: list[URLPattern] = [
    path("needs/board/", board.board, name="board"),
    path("needs/board/accept/", board.accept, name="accept_staffing"),
    path("needs/suggestions/<uuid:pk>/meeting/", meetings.propose, name="propose_meeting"),
    path("meetings/", meetings.meeting_list, name="meetings"),
    path("meetings/<uuid:pk>/", meetings.meeting, name="meeting"),
    path("meetings/<uuid:pk>/times/", meetings.times, name="offer_times"),
    path("meetings/<uuid:pk>/choose/", meeting_verbs.choose, name="choose_time"),
    path("meetings/<uuid:pk>/cancel/", meeting_verbs.cancel, name="cancel_meeting"),
    path("meetings/<uuid:pk>/scorecard/", meeting_verbs.scorecard, name="write_scorecard"),
    path("meetings/<uuid:pk>/trial/", meeting_verbs.trial, name="begin_trial"),
    path("meetings/<uuid:pk>/answer/", meeting_verbs.answer, name="answer_meeting"),
]
