"""The room's pages; included by `config/urls_workspace.py`. The API itself is behind `door.py`."""

from django.urls import path

from vorzimmer.api.views import docs, tokens

app_name = "api"
urlpatterns = [
    path("settings/tokens/", tokens.tokens, name="tokens"),
    path("settings/tokens/new/", tokens.new_token, name="new_token"),
    path("settings/tokens/<uuid:pk>/revoke/", tokens.revoke, name="revoke_token"),
    path("api/", docs.overview, name="docs"),
    path("api/<slug:topic>/", docs.topic, name="topic"),
]
