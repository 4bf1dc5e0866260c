"""Addresses of this room, inside a workspace."""

from django.urls import URLPattern, path

from vorzimmer.rhythm.views import check_ins, lines, page, pulse, times

app_name = "rhythm"
urlpatterns: list[URLPattern] = [
    path("engagements/<uuid:pk>/rhythm/", page.rhythm, name="rhythm"),
    path("engagements/<uuid:pk>/rhythm/prepare/", page.prepare, name="prepare"),
    path("engagements/<uuid:pk>/rhythm/times/", times.times, name="times"),
    path("engagements/<uuid:pk>/rhythm/begin/", times.begin, name="begin"),
    path("engagements/<uuid:pk>/rhythm/pulse/", pulse.pulse, name="pulse"),
    path("engagements/<uuid:pk>/rhythm/pulse/share/", pulse.share, name="share_trend"),
    path("engagements/<uuid:pk>/rhythm/thanks/", pulse.thank, name="thanks"),
    path("rhythm/schedules/<uuid:pk>/pause/", times.pause, name="pause"),
    path("rhythm/schedules/<uuid:pk>/resume/", times.resume, name="resume"),
    path("rhythm/schedules/<uuid:pk>/stop/", times.stop, name="stop"),
    path("rhythm/proposals/<uuid:pk>/decide/", times.decide, name="decide"),
    path("rhythm/proposals/<uuid:pk>/take-back/", times.take_back, name="take_back"),
    path("rhythm/questions/<uuid:pk>/answer/", pulse.answer, name="answer_pulse"),
    path("rhythm/questions/<uuid:pk>/skip/", pulse.skip, name="skip_pulse"),
    path("check-ins/<uuid:pk>/", check_ins.check_in, name="check_in"),
    path("check-ins/<uuid:pk>/change/", check_ins.change, name="change"),
    path("check-ins/<uuid:pk>/send/", check_ins.send, name="send"),
    path("check-ins/<uuid:pk>/leave-out/", check_ins.leave_out, name="leave_out"),
    path("check-ins/<uuid:pk>/confirm/", check_ins.confirm, name="confirm"),
    path("check-ins/<uuid:pk>/read/", check_ins.read, name="read"),
    path("check-ins/<uuid:pk>/lines/", lines.add, name="add_line"),
    path("check-ins/lines/<uuid:pk>/change/", lines.change, name="change_line"),
    path("check-ins/lines/<uuid:pk>/move/", lines.move, name="move_line"),
    path("check-ins/lines/<uuid:pk>/remove/", lines.remove, name="remove_line"),
    path("check-ins/lines/<uuid:pk>/answer/", lines.answer_line, name="answer_line"),
    path("check-ins/lines/<uuid:pk>/ask/", lines.ask, name="ask_decision"),
]
