"""The house's own settings, with a small room to try things in and shorter waits."""

from vorzimmer.config.settings import *  # noqa: F403
from vorzimmer.config.settings import INSTALLED_APPS, MIDDLEWARE, env

INSTALLED_APPS = [*INSTALLED_APPS, "tests.processes.lab"]
WORKSPACE_URLCONF = "tests.processes.lab.urls_workspace"
ROOT_URLCONF = "tests.processes.lab.urls"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {
    "default": {
        "BACKEND": "vorzimmer.jobs.backend.DatabaseBackend",
        "QUEUES": [],
        "OPTIONS": {
            "lease": env.float("LAB_LEASE", default=1.0),
            "backoff": 0.05,
            "poll": 0.05,
            "stop": 2,
            "max_attempts": env.int("LAB_ATTEMPTS", default=4),
        },
    }
}
LOGGING_CONFIG = "vorzimmer.config.logs.configure"
LOGGING = {"json": True}
OUR_OWN = [
    "vorzimmer.config.health.health_middleware",
    "vorzimmer.config.logs.log_middleware",
    "vorzimmer.config.metrics.metrics_middleware",
]
MIDDLEWARE = [*OUR_OWN, *(one for one in MIDDLEWARE if one not in OUR_OWN)]
