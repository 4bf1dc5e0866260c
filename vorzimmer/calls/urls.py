"""Addresses of this room, inside a workspace."""

from django.urls import URLPattern, path

from vorzimmer.calls.views import calls, line, notes, starting, ways

app_name = "calls"
urlpatterns: list[URLPattern] = [
    path("engagements/<uuid:pk>/call/", starting.start, name="start"),
    path("engagements/<uuid:pk>/calls/", notes.call_list, name="list"),
    path("engagements/<uuid:pk>/calls/note/", notes.write_in, name="note_in"),
    path("calls/incoming/", calls.incoming, name="incoming"),
    path("calls/<uuid:pk>/", calls.call, name="call"),
    path("calls/<uuid:pk>/take/", calls.take, name="take"),
    path("calls/<uuid:pk>/decline/", calls.decline, name="decline"),
    path("calls/<uuid:pk>/give-up/", calls.give_up, name="give_up"),
    path("calls/<uuid:pk>/hang-up/", calls.hang_up, name="hang_up"),
    path("calls/<uuid:pk>/fail/", calls.fail, name="fail"),
    path("calls/<uuid:pk>/join/", line.join, name="join"),
    path("calls/<uuid:pk>/line/", line.line, name="line"),
    path("calls/<uuid:pk>/leave/", line.leave, name="leave"),
    path("calls/<uuid:pk>/note/", notes.write_of, name="note_of"),
    path("calls/notes/<uuid:pk>/", notes.note, name="note"),
    path("calls/notes/<uuid:pk>/done/", notes.finish, name="finish_note"),
    path("calls/notes/<uuid:pk>/reopen/", notes.reopen, name="reopen_note"),
    path("calls/notes/<uuid:pk>/task/", notes.to_task, name="note_to_task"),
    path("calls/notes/<uuid:pk>/question/", notes.to_question, name="note_to_question"),
    path("calls/notes/<uuid:pk>/agreement/", notes.to_agreement, name="note_to_agreement"),
    path("settings/calls/", ways.ways, name="ways"),
]
