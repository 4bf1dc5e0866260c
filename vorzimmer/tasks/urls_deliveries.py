"""Addresses of deliveries, ratings and complaints."""

from django.urls import URLPattern, path

from vorzimmer.tasks.views import complaints, deliveries, ratings

patterns: list[URLPattern] = [
    path("tasks/<uuid:pk>/deliveries/", deliveries.deliveries, name="deliveries"),
    path("tasks/<uuid:pk>/deliveries/deliver/", deliveries.deliver, name="deliver"),
    path("tasks/<uuid:pk>/rating/", ratings.rate, name="rate_task"),
    path("tasks/<uuid:pk>/complaints/", complaints.complain, name="complain"),
    path("deliveries/<uuid:pk>/", deliveries.card, name="delivery"),
    path("deliveries/<uuid:pk>/approve/", deliveries.approve, name="approve_delivery"),
    path("deliveries/<uuid:pk>/take-back/", deliveries.take_back, name="take_back_approval"),
    path("deliveries/<uuid:pk>/changes/", deliveries.request_changes, name="request_changes"),
    path("deliveries/<uuid:pk>/review/", deliveries.review, name="review_interim"),
    path("complaints/<uuid:pk>/offer/", complaints.offer, name="offer_settlement"),
    path("complaints/<uuid:pk>/refuse/", complaints.refuse, name="refuse_settlement"),
    path("complaints/<uuid:pk>/settle/", complaints.settle, name="settle_complaint"),
]
