"""The room's pages; included by `config/urls_workspace.py`."""

from django.urls import path

from vorzimmer.webhooks.views import dispatches, endpoints

app_name = "webhooks"
urlpatterns = [
    path("settings/webhooks/", endpoints.endpoints, name="endpoints"),
    path("settings/webhooks/new/", endpoints.new_endpoint, name="new_endpoint"),
    path("settings/webhooks/<uuid:pk>/", endpoints.endpoint, name="endpoint"),
    path("settings/webhooks/<uuid:pk>/secret/", endpoints.rotate, name="rotate"),
    path("settings/webhooks/<uuid:pk>/switch/", endpoints.switch, name="switch"),
    path("settings/webhooks/<uuid:pk>/test/", endpoints.try_out, name="try"),
    path("settings/webhooks/<uuid:pk>/remove/", endpoints.remove, name="remove"),
    path("settings/webhooks/messages/<uuid:pk>/", dispatches.dispatch, name="dispatch"),
    path("settings/webhooks/messages/<uuid:pk>/again/", dispatches.replay, name="replay"),
]
