from django.apps import AppConfig


class TenancyConfig(AppConfig):
    name = "vorzimmer.tenancy"
    label = "tenancy"
