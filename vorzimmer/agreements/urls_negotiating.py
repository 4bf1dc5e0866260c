"""Negotiating and signing."""

from django.urls import path

from vorzimmer.agreements.views import clauses, negotiating, page, signing

urlpatterns = [
    path("engagements/<uuid:pk>/agreement/", page.agreement, name="agreement"),
    path("engagements/<uuid:pk>/agreement/begin/", page.begin, name="begin"),
    path("agreements/<uuid:pk>/next/", page.begin_next, name="begin_next"),
    path("agreements/<uuid:pk>/history/", page.history, name="history"),
    path("agreements/<uuid:pk>/stage/", page.stage, name="stage"),
    path("agreements/versions/<uuid:pk>/", page.version, name="version"),
    path("agreements/versions/<uuid:pk>/offer/", negotiating.offer, name="offer"),
    path("agreements/versions/<uuid:pk>/answer/", negotiating.answer, name="answer"),
    path("agreements/versions/<uuid:pk>/accept/", negotiating.accept, name="accept_version"),
    path("agreements/versions/<uuid:pk>/withdraw/", negotiating.withdraw, name="withdraw"),
    path("agreements/versions/<uuid:pk>/seen/", negotiating.seen, name="seen"),
    path("agreements/versions/<uuid:pk>/sign/", signing.sign, name="sign"),
    path("agreements/versions/<uuid:pk>/pdf/", signing.pdf, name="pdf"),
    path("agreements/clauses/<uuid:pk>/change/", clauses.change, name="change_clause"),
    path("agreements/clauses/<uuid:pk>/accept/", clauses.accept, name="accept_clause"),
    path("agreements/clauses/<uuid:pk>/take-back/", clauses.take_back, name="take_back"),
    path("agreements/clauses/<uuid:pk>/remarks/", clauses.comment, name="comment_clause"),
    path("agreements/clauses/<uuid:pk>/before/", clauses.before, name="clause_before"),
    path("agreements/remarks/<uuid:pk>/settle/", clauses.settle, name="settle_comment"),
]
