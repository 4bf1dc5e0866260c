"""The room's pages; included by `config/urls_workspace.py`."""

from django.urls import URLPattern, path

from vorzimmer.search.views import palette, saved, search

app_name = "search"
urlpatterns: list[URLPattern] = [
    path("search/", search.search, name="search"),
    path("search/save/", saved.save, name="save"),
    path("search/saved/<uuid:pk>/rename/", saved.rename, name="rename"),
    path("search/saved/<uuid:pk>/delete/", saved.delete, name="delete"),
    path("search/saved/restore/", saved.restore, name="restore"),
    path("palette/", palette.palette, name="palette"),
]
