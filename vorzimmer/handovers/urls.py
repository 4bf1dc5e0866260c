"""Addresses of this room, inside a workspace."""

from django.urls import URLPattern, path

from vorzimmer.handovers.views import absences, changing_over, goodbyes, partings, plans, references

app_name = "handovers"
urlpatterns: list[URLPattern] = [
    path("engagements/<uuid:pk>/together/", plans.plan, name="plan"),
    path("engagements/<uuid:pk>/together/begin/", plans.begin, name="begin_plan"),
    path("engagements/<uuid:pk>/together/successor/", partings.introduce, name="introduce"),
    path("engagements/<uuid:pk>/together/successor/leads/", partings.take_over, name="take_over"),
    path("engagements/<uuid:pk>/parting/", partings.parting_in, name="parting_in"),
    path("engagements/<uuid:pk>/parting/announce/", partings.announce, name="announce_parting"),
    path("engagements/<uuid:pk>/reference/", references.write_reference, name="write_reference"),
    path("plans/<uuid:pk>/steps/", plans.add_step, name="add_step"),
    path("plans/<uuid:pk>/review/", goodbyes.review, name="review"),
    path("plans/<uuid:pk>/finish/", plans.finish, name="finish"),
    path("plans/steps/<uuid:pk>/tick/", plans.tick, name="tick"),
    path("plans/steps/<uuid:pk>/change/", plans.change_step, name="change_step"),
    path("plans/steps/<uuid:pk>/remove/", plans.remove_step, name="remove_step"),
    path("plans/steps/<uuid:pk>/task/", changing_over.make_task, name="make_task"),
    path("series/<uuid:pk>/to-the-lead/", changing_over.give_series, name="give_series"),
    path("plans/gates/<uuid:pk>/pass/", plans.pass_gate, name="pass_gate"),
    path("absences/", absences.absence_list, name="absences"),
    path("absences/new/", absences.announce, name="announce_absence"),
    path("absences/sick/", absences.sick, name="sick"),
    path("absences/<uuid:pk>/", absences.absence, name="absence"),
    path("absences/<uuid:pk>/withdraw/", absences.withdraw, name="withdraw_absence"),
    path("absences/<uuid:pk>/cover/", absences.propose, name="propose_cover"),
    path("absences/covers/<uuid:pk>/answer/", absences.answer, name="answer_cover"),
    path("absences/covers/<uuid:pk>/give-back/", absences.give_back, name="give_back"),
    path("partings/<uuid:pk>/", partings.parting, name="parting"),
    path("partings/<uuid:pk>/withdraw/", partings.withdraw, name="withdraw_parting"),
    path("partings/<uuid:pk>/end/", partings.end, name="end"),
    path("partings/<uuid:pk>/talk/", goodbyes.talk, name="talk"),
    path("partings/<uuid:pk>/thank/", goodbyes.thank, name="thank"),
    path("partings/<uuid:pk>/files/", goodbyes.want_files, name="want_files"),
    path("partings/<uuid:pk>/confirm/", goodbyes.confirm, name="confirm_deletion"),
    path("partings/files/<uuid:pk>/", goodbyes.fetch, name="fetch_files"),
    path("references/<uuid:pk>/", references.reference, name="reference"),
    path("references/<uuid:pk>/show/", references.show, name="show_reference"),
    path("kept/", references.kept, name="kept"),
    path("settings/retention/", references.retention, name="retention"),
]
