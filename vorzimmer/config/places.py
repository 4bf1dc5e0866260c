"""Where things are kept and how mail goes out, from the URLs in the environment."""

from pathlib import Path
from typing import Any

import environ

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parents[2]
DATA = Path(env.str("VORZIMMER_DATA", default=str(BASE_DIR / "data"))).absolute()
DATA.mkdir(parents=True, exist_ok=True)
BASE_URL = env.str("BASE_URL", default=f"http://127.0.0.1:{env.int('PORT', default=8000)}").rstrip("/")
HTTPS = BASE_URL.startswith("https://")
SQLITE_SPEED = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000;"
)


def databases() -> dict[str, Any]:
    """PostgreSQL by `DATABASE_URL`, SQLite in the data folder otherwise. Connections stay open per thread.

    PostgreSQL plans each statement once per connection: two thirds of its work on a page was planning. A pooler that
    gives every transaction another connection (PgBouncer before 1.21) needs PREPARED_STATEMENTS=0.
    """
    default = env.db_url("DATABASE_URL", default=f"sqlite:///{DATA / 'vorzimmer.sqlite3'}")
    default["CONN_MAX_AGE"] = None
    if "sqlite" in default["ENGINE"]:
        default["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_SPEED}
    else:
        default["CONN_HEALTH_CHECKS"] = True
        if env.bool("PREPARED_STATEMENTS", default=True):
            default["OPTIONS"] = {"server_side_binding": True, "prepare_threshold": 2} | default.get("OPTIONS", {})
    return {"default": default}


def mailers() -> dict[str, Any]:
    """SMTP by `EMAIL_URL` (smtp, smtp+tls, smtp+ssl), files in the data folder otherwise."""
    if not env.str("EMAIL_URL", default=""):
        (DATA / "mail").mkdir(exist_ok=True)
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"default": {"BACKEND": backend, "OPTIONS": {"file_path": str(DATA / "mail")}}}
    told = env.email_url("EMAIL_URL")
    options = {
        "host": told["EMAIL_HOST"],
        "port": told["EMAIL_PORT"] or 25,
        "username": told["EMAIL_HOST_USER"] or "",
        "password": told["EMAIL_HOST_PASSWORD"] or "",
        "use_tls": bool(told.get("EMAIL_USE_TLS")),
        "use_ssl": bool(told.get("EMAIL_USE_SSL")),
        "timeout": 20,
    }
    return {"default": {"BACKEND": told["EMAIL_BACKEND"], "OPTIONS": options}}
