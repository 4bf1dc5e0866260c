"""The door for people who hold a signed paper in their hands."""

from django.urls import path

from vorzimmer.agreements.views import verifying

app_name = "papers"
urlpatterns = [path("verify/<str:digest>/", verifying.verify, name="verify")]
