"""Addresses outside of every workspace: the app on the phone, robots, the gallery of components."""

from django.urls import path

from vorzimmer.screens.views import app, arriving

urlpatterns = [
    path("manifest.webmanifest", app.manifest, name="manifest"),
    path("service-worker.js", app.service_worker, name="service_worker"),
    path("offline/", app.offline, name="offline"),
    path("robots.txt", app.robots, name="robots"),
    path("delegate/", arriving.link, name="delegate_link"),
    path("share/", arriving.share, name="share"),
    path("gallery/", app.gallery, name="gallery"),
]
