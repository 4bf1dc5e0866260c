from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "vorzimmer.webhooks"
    label = "webhooks"
