"""Bringing in and taking along, inside a workspace."""

from django.urls import path

from vorzimmer.portability.views import archives, imports

app_name = "portability"
urlpatterns = [
    path("import/", imports.imports, name="imports"),
    path("import/sample/", imports.sample, name="sample"),
    path("import/<uuid:pk>/", imports.one, name="import"),
    path("import/<uuid:pk>/progress/", imports.progress, name="progress"),
    path("import/<uuid:pk>/start/", imports.start, name="start_import"),
    path("import/<uuid:pk>/undo/", imports.undo, name="undo_import"),
    path("settings/my-data/", archives.mine, name="mine"),
    path("settings/archive/", archives.whole, name="whole"),
    path("settings/archives/<slug:what>/", archives.part, name="archives"),
    path("settings/archives/<uuid:pk>/fetch/", archives.fetch, name="fetch"),
    path("settings/archives/<uuid:pk>/delete/", archives.delete, name="delete_archive"),
]
