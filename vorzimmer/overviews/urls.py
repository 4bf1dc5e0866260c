"""The room's pages; included by `config/urls_workspace.py`."""

from django.urls import path

from vorzimmer.overviews.views import bulk, day, export, moves, saved, saved_changes

app_name = "overviews"
urlpatterns = [
    path("tasks/views/", saved.views, name="views"),
    path("tasks/views/new/", saved.save_view, name="save_view"),
    path("tasks/views/<uuid:pk>/", saved.change_view, name="change_view"),
    path("tasks/views/<uuid:pk>/share/", saved_changes.share_view, name="share_view"),
    path("tasks/views/<uuid:pk>/pin/", saved_changes.pin_view, name="pin_view"),
    path("tasks/views/<uuid:pk>/delete/", saved_changes.delete_view, name="delete_view"),
    path("tasks/views/<uuid:pk>/restore/", saved_changes.restore_view, name="restore_view"),
    path("tasks/together/", bulk.bulk, name="bulk"),
    path("tasks/together/changes/", bulk.changes, name="changes"),
    path("tasks/together/<uuid:pk>/", bulk.change, name="change"),
    path("tasks/together/<uuid:pk>/undo/", bulk.undo, name="undo"),
    path("tasks/export/", export.export, name="export"),
    path("tasks/<uuid:pk>/moves/", moves.moves, name="moves"),
    path("tasks/<uuid:pk>/day/", day.day, name="day"),
]
