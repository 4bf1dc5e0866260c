"""Is it alive (`/healthz`), is it ready (`/readyz`), and the figures: answered before any other middleware.

So a probe needs no host name, no https and no session.
"""

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.db import Error as DatabaseError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse

View = Callable[[HttpRequest], HttpResponse]
OK = "ok"


def health_middleware(get_response: View) -> View:
    """First of all middlewares."""

    def middleware(request: HttpRequest) -> HttpResponse:
        view = VIEWS.get(request.path_info)
        return view(request) if view else get_response(request)

    return middleware


def healthz(_request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse(b"ok", content_type="text/plain")


def readyz(_request: HttpRequest) -> HttpResponse:
    """Whether everything that it takes is there; 503 and the name of what is missing otherwise."""
    parts = {"database": database()}
    if parts["database"] == OK:
        parts |= {"migrations": migrations(), "worker": worker(), "bus": bus()}
    return JsonResponse(parts, status=200 if set(parts.values()) == {OK} else 503)


def metrics(request: HttpRequest) -> HttpResponse:
    """See `metrics.py`; imported at the first call."""
    from vorzimmer.config import metrics as figures

    return figures.metrics(request)


VIEWS: dict[str, View] = {"/healthz": healthz, "/readyz": readyz, "/metrics": metrics}


def database() -> str:
    """Whether the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        connection.close()
        return "does not answer"
    return OK


def migrations() -> str:
    """Whether the tables are those of this version."""
    missing = unapplied()
    return OK if not missing else f"{len(missing)} not applied"


def unapplied() -> set[tuple[str, str]]:
    """Migrations on disk that the database does not know, by name: much quicker than Django's own plan."""
    on_disk = set()
    for app in apps.get_app_configs():
        folder = Path(app.path) / "migrations"
        if (folder / "__init__.py").exists():
            on_disk |= {(app.label, file.stem) for file in folder.glob("[0-9a-z]*.py")}
    recorder = MigrationRecorder(connection)
    applied = set(recorder.applied_migrations()) if recorder.has_table() else set()
    return {each for each in on_disk - applied if not _replaced(*each, applied)}


def _replaced(label: str, name: str, applied: set[tuple[str, str]]) -> bool:
    """Whether a squashed migration stands for ones that have run."""
    module = import_module(f"{apps.get_app_config(label).name}.migrations.{name}")
    replaces = getattr(getattr(module, "Migration", None), "replaces", [])
    return bool(replaces) and set(map(tuple, replaces)) <= applied


def worker() -> str:
    """Whether a worker has been heard of within the last 45 seconds."""
    from vorzimmer.foundation import clock
    from vorzimmer.jobs.models import Worker

    since = clock.now() - timedelta(seconds=45)
    return OK if Worker.objects.filter(seen_at__gte=since).exists() else "none seen"


def bus() -> str:
    """Whether this process hears the others; a process without streams need not."""
    from vorzimmer.live import hub

    streams = hub.streams()
    return OK if streams is None or streams.bus_state["up"] else "not connected"
