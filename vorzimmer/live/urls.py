"""Inside a workspace; the stream itself (`GET /live/`) is answered beside Django, see `config/asgi.py`."""

from django.urls import path

from vorzimmer.live import views

app_name = "live"
urlpatterns = [path("typing/", views.typing, name="typing")]
