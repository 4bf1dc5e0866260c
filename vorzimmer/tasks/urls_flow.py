"""Addresses of delegating, the briefing, the turn and the kinds of task."""

from django.urls import URLPattern, path

from vorzimmer.tasks.views import anywhere, brief, delegate, flow, kinds, splitting, turn
from vorzimmer.tasks.views.verbs import DATE_VERBS, TASK_VERBS

patterns: list[URLPattern] = [
    path("tasks/new/", delegate.delegate, name="delegate"),
    path("tasks/new/fields/", delegate.fields, name="delegate_fields"),
    path("tasks/new/split/", splitting.split_tasks, name="split"),
    path("tasks/new/split/undo/", splitting.undo_split, name="undo_split"),
    path("settings/anywhere/", anywhere.anywhere, name="anywhere"),
    path("tasks/<uuid:pk>/turn/", turn.turn, name="turn"),
    path("tasks/<uuid:pk>/brief/", brief.brief, name="brief"),
    path("tasks/<uuid:pk>/brief/change/", brief.change, name="change_brief"),
    path("settings/kinds/", kinds.kind_list, name="kinds"),
    path("settings/kinds/<slug:slug>/", kinds.kind, name="kind"),
    *[path(f"tasks/<uuid:pk>/{verb.replace('_', '-')}/", flow.move, {"verb": verb}, name=verb) for verb in TASK_VERBS],
    *[
        path(f"dates/<uuid:pk>/{verb.replace('_', '-')}/", flow.decide_date, {"verb": verb}, name=verb)
        for verb in DATE_VERBS
    ],
]
