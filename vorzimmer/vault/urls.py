"""Addresses of this room, inside a workspace."""

from django.urls import URLPattern, path

from vorzimmer.vault.views import access_verbs, accesses, giving, secrets, sendings

app_name = "vault"
urlpatterns: list[URLPattern] = [
    path("engagements/<uuid:pk>/access/", accesses.accesses, name="accesses"),
    path("engagements/<uuid:pk>/access/export/", accesses.export, name="export"),
    path("engagements/<uuid:pk>/access/ask/", giving.ask, name="ask"),
    path("engagements/<uuid:pk>/access/give/", giving.give, name="give"),
    path("engagements/<uuid:pk>/access/send/", sendings.send, name="send"),
    path("access/<uuid:pk>/", accesses.access, name="access"),
    path("access/<uuid:pk>/answer/", giving.answer, name="answer"),
    path("access/<uuid:pk>/decline/", access_verbs.decline, name="decline"),
    path("access/<uuid:pk>/change/", giving.change, name="change"),
    path("access/<uuid:pk>/review/", access_verbs.review, name="review"),
    path("access/<uuid:pk>/no-longer/", access_verbs.no_longer, name="no_longer"),
    path("access/<uuid:pk>/revoke/", access_verbs.revoke, name="revoke"),
    path("access/<uuid:pk>/rotated/", access_verbs.rotated, name="rotated"),
    path("access/holdings/<uuid:pk>/end/", access_verbs.end_holding, name="end_holding"),
    path("access/<uuid:pk>/secrets/new/", secrets.keep, name="keep_secret"),
    path("access/secrets/<uuid:pk>/replace/", secrets.replace, name="replace_secret"),
    path("access/secrets/<uuid:pk>/remove/", secrets.remove, name="remove_secret"),
    path("access/secrets/<uuid:pk>/read/", secrets.reveal, name="reveal"),
    path("access/secrets/<uuid:pk>/emergency/", secrets.emergency, name="emergency"),
    path("access/sent/<uuid:pk>/", sendings.sending, name="sending"),
    path("access/sent/<uuid:pk>/open/", sendings.open_sending, name="open_sending"),
    path("access/sent/<uuid:pk>/take-back/", sendings.withdraw, name="withdraw_sending"),
]
