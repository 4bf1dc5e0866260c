from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "vorzimmer.tasks"
    label = "tasks"
