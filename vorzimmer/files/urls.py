"""Addresses of files, as seen from inside a workspace."""

from django.urls import path

from vorzimmer.files.views import files

app_name = "files"
urlpatterns = [
    path("files/", files.upload, name="upload"),
    path("files/<uuid:pk>/", files.file, name="file"),
    path("files/<uuid:pk>/preview/", files.preview, name="preview"),
    path("files/<uuid:pk>/sound/", files.sound, name="sound"),
    path("files/<uuid:pk>/tile/", files.tile, name="tile"),
]
