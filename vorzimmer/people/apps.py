from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "vorzimmer.people"
    label = "people"
