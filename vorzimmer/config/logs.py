"""What the server writes down: one line per event with named values; never what people wrote or are called.

Plain `logging` with two formatters: structlog would cost 5 MiB and a tenth of a second at every start.
Rooms write `logging.getLogger("vorzimmer.<room>").info("what happened", extra={"task": str(pk)})`.
"""

import json
import logging
import os
import re
import sys
import time
import traceback
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

View = Callable[[HttpRequest], HttpResponse]
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
ORDINARY = frozenset(vars(logging.makeLogRecord({}))) | {
    "message",
    "asctime",
    "request",
    "status_code",
    "server_time",
}
WITH_PATHS = {"django.request": "request failed", "django.security.csrf": "csrf refused"}
"""Loggers whose messages hold addresses, and so perhaps the token of a one-click link."""

about_request: ContextVar[dict[str, Any] | None] = ContextVar("about_request", default=None)
log = logging.getLogger("vorzimmer.requests")


def configure(options: dict[str, Any]) -> None:
    """`LOGGING_CONFIG` of the settings; `LOGGING` is `{"json": bool, "level": "INFO"}`, both optional."""
    out = logging.StreamHandler(sys.stdout)
    out.setFormatter(JsonLines() if options.get("json") else ReadableLines())
    root = logging.getLogger()
    root.handlers[:] = [out]
    root.setLevel(options.get("level", "INFO"))
    logging.captureWarnings(True)
    for name in ("django.server", "uvicorn.access"):
        logging.getLogger(name).propagate = False
    for name in ("uvicorn.error", "django.request", "django.tasks", "asyncio", "httpx"):
        logging.getLogger(name).setLevel("WARNING" if name != "django.request" else "ERROR")


def facts_of(record: logging.LogRecord) -> dict[str, Any]:
    """Everything that a line says, by name."""
    facts: dict[str, Any] = {
        "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "from": record.name,
        "event": WITH_PATHS.get(record.name) or record.getMessage(),
    }
    facts |= about_request.get() or {}
    facts |= {name: value for name, value in vars(record).items() if name not in ORDINARY}
    if record.exc_info and record.exc_info[1]:
        facts["trace"] = trace(record.exc_info[1])
    return facts


def trace(error: BaseException) -> str:
    """Where it happened; what the error says may be personal and needs VORZIMMER_LOG_ERRORS=full."""
    if os.environ.get("VORZIMMER_LOG_ERRORS") == "full":
        return "".join(traceback.format_exception(error))
    frames = traceback.format_list(traceback.extract_tb(error.__traceback__)[-12:])
    return "".join(frames) + type(error).__qualname__


class JsonLines(logging.Formatter):
    """One JSON object per line, for machines."""

    def format(self, record: logging.LogRecord) -> str:
        """The line for a record."""
        return json.dumps(facts_of(record), ensure_ascii=False, default=str)


class ReadableLines(logging.Formatter):
    """Time, event, values; for people."""

    def format(self, record: logging.LogRecord) -> str:
        """The line for a record."""
        facts = facts_of(record)
        moment, level, _, event = facts.pop("at"), facts.pop("level"), facts.pop("from"), facts.pop("event")
        error = facts.pop("trace", "")
        values = " ".join(f"{name}={value}" for name, value in facts.items() if value not in ("", None))
        mark = "" if level == "info" else f"{level}: "
        return f"{moment[11:19]} {mark}{event}  {values}" + (f"\n{error}" if error else "")


def log_middleware(get_response: View) -> View:
    """Give each request an id (or keep the proxy's) and write a line about it, unless it asked for design."""

    def middleware(request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        request_id = given if REQUEST_ID.fullmatch(given) else uuid4().hex
        started = time.perf_counter()
        token = about_request.set({"request": request_id})
        try:
            response = get_response(request)
            response["X-Request-ID"] = request_id
            if request.resolver_match or response.status_code >= 400:
                log.info("request", extra=_about(request, response, time.perf_counter() - started))
            return response
        finally:
            about_request.reset(token)

    return middleware


def route_of(request: HttpRequest) -> str:
    """The name of the page, never its address."""
    match = request.resolver_match
    return (match.view_name or match._func_path) if match else "-"


def _about(request: HttpRequest, response: HttpResponse, seconds: float) -> dict[str, Any]:
    actor = getattr(request, "actor", None)
    user = getattr(request, "user", None)
    return {
        "route": route_of(request),
        "method": request.method,
        "status": response.status_code,
        "ms": round(seconds * 1000, 1),
        "user": str(user.pk) if user is not None and user.is_authenticated else "",
        "membership": str(actor.id) if actor else "",
    }
