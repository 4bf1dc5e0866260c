"""Addresses of this room, inside a workspace."""

from django.urls import URLPattern, path

from vorzimmer.talks.views import agenda, facts, feedback, minutes, notes, outcomes, series, talk, talks

app_name = "talks"
urlpatterns: list[URLPattern] = [
    path("engagements/<uuid:pk>/talks/", talks.talk_list, name="talks"),
    path("engagements/<uuid:pk>/talks/rhythm/", series.keep, name="keep_series"),
    path("engagements/<uuid:pk>/talks/new/", talks.arrange, name="arrange"),
    path("engagements/<uuid:pk>/talks/pause/", series.pause, name="pause"),
    path("engagements/<uuid:pk>/talks/minutes-shown/", series.show, name="show_minutes"),
    path("talks/<uuid:pk>/", talk.talk, name="talk"),
    path("talks/<uuid:pk>/move/", talks.move, name="move"),
    path("talks/<uuid:pk>/skip/", talks.skip, name="skip"),
    path("talks/<uuid:pk>/restore/", talks.restore, name="restore"),
    path("talks/<uuid:pk>/begin/", talk.begin, name="begin"),
    path("talks/<uuid:pk>/part/", talk.enter, name="enter_part"),
    path("talks/<uuid:pk>/end/", talk.end, name="end"),
    path("talks/<uuid:pk>/facts/", facts.facts, name="facts"),
    path("talks/<uuid:pk>/points/", agenda.add, name="add_point"),
    path("talks/<uuid:pk>/lines/", notes.add, name="add_line"),
    path("talks/<uuid:pk>/my-notes/", notes.private_note, name="private_note"),
    path("talks/<uuid:pk>/feedback/", feedback.give, name="give_feedback"),
    path("talks/<uuid:pk>/decide/", outcomes.decide, name="decide"),
    path("talks/points/<uuid:pk>/change/", agenda.change, name="change_point"),
    path("talks/points/<uuid:pk>/move/", agenda.move, name="move_point"),
    path("talks/points/<uuid:pk>/remove/", agenda.remove, name="remove_point"),
    path("talks/points/<uuid:pk>/tick/", agenda.tick, name="settle_point"),
    path("talks/lines/<uuid:pk>/change/", notes.change, name="change_line"),
    path("talks/lines/<uuid:pk>/remove/", notes.remove, name="remove_line"),
    path("talks/feedback/<uuid:pk>/take-back/", feedback.take_back, name="take_back_feedback"),
    path("talks/outcomes/<uuid:pk>/tick/", outcomes.tick, name="tick_outcome"),
    path("talks/outcomes/<uuid:pk>/drop/", outcomes.drop, name="drop_outcome"),
    path("talks/minutes/<uuid:pk>/", minutes.minutes, name="minutes"),
    path("talks/minutes/<uuid:pk>/confirm/", minutes.confirm, name="confirm_minutes"),
    path("talks/minutes/<uuid:pk>/remark/", minutes.remark, name="remark_minutes"),
    path("talks/minutes/<uuid:pk>/pdf/", minutes.pdf, name="minutes_pdf"),
]
