"""Rights and duties."""

from django.urls import path

from vorzimmer.agreements.views import standing

urlpatterns = [
    path("engagements/<uuid:pk>/agreement/standing/", standing.standing, name="standing"),
    path("agreements/confirmations/<uuid:pk>/confirm/", standing.confirm, name="confirm_terms"),
]
