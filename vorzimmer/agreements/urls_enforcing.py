"""Addresses of acts in the client's name, requests for approval, and changes of scope."""

from django.urls import URLPattern, path

from vorzimmer.agreements.views import approvals, deeds, in_the_name, outside, scope, scope_answers

patterns: list[URLPattern] = [
    path("tasks/<uuid:pk>/approvals/", approvals.approvals, name="approvals"),
    path("tasks/<uuid:pk>/acts/new/", deeds.record, name="record_act"),
    path("tasks/<uuid:pk>/acts/outcome/", deeds.outcome, name="act_outcome"),
    path("tasks/<uuid:pk>/extra/", outside.as_extra, name="as_extra"),
    path("deeds/<uuid:pk>/take-back/", deeds.take_back, name="take_back_act"),
    path("approvals/<uuid:pk>/", approvals.approval, name="approval"),
    path("approvals/<uuid:pk>/approve/", approvals.approve, name="approve"),
    path("approvals/<uuid:pk>/limit/", approvals.limit, name="approve_with_limit"),
    path("approvals/<uuid:pk>/refuse/", approvals.refuse, name="refuse_approval"),
    path("approvals/<uuid:pk>/withdraw/", approvals.withdraw, name="withdraw_approval"),
    path("approvals/<uuid:pk>/from-now-on/", approvals.from_now_on, name="from_now_on"),
    path("approvals/<uuid:pk>/done/", deeds.use_approval, name="use_approval"),
    path("engagements/<uuid:pk>/agreement/acts/", in_the_name.in_the_name, name="in_the_name"),
    path("engagements/<uuid:pk>/agreement/changes/", scope.changes, name="scope_changes"),
    path("engagements/<uuid:pk>/agreement/changes/new/", scope.propose, name="propose_scope_change"),
    path("scope-changes/<uuid:pk>/", scope_answers.change, name="scope_change"),
    path("scope-changes/<uuid:pk>/agree/", scope_answers.agree, name="agree_scope_change"),
    path("scope-changes/<uuid:pk>/counter/", scope_answers.counter, name="counter_scope_change"),
    path("scope-changes/<uuid:pk>/refuse/", scope_answers.refuse, name="refuse_scope_change"),
    path("scope-changes/<uuid:pk>/withdraw/", scope_answers.withdraw, name="withdraw_scope_change"),
]
