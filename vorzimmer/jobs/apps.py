from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "vorzimmer.jobs"
    label = "jobs"
