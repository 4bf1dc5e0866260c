"""The door for people outside who were asked which time suits them."""

from django.urls import path

from vorzimmer.scheduling.views import outside

app_name = "appointments"
urlpatterns = [
    path("t/<str:token>/", outside.times, name="times"),
    path("t/<str:token>/take/", outside.take, name="take"),
    path("t/<str:token>/other-times/", outside.counter, name="counter"),
    path("t/<str:token>/decline/", outside.decline, name="decline"),
    path("t/<str:token>/move/", outside.move, name="move"),
    path("t/<str:token>/clock/", outside.clock, name="clock"),
]
