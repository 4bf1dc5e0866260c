from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "vorzimmer.files"
    label = "files"
