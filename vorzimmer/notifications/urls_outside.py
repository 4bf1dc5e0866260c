"""One-click links: outside of a workspace, for people who are not signed in."""

from django.urls import path

from vorzimmer.notifications.views import links

app_name = "links"
urlpatterns = [
    path("a/<str:token>/", links.link, name="link"),
    path("a/<str:token>/now/", links.at_once, name="at_once"),
]
