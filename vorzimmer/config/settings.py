"""Settings come from the environment and are safe without any: SQLite and files in one data folder."""

import secrets
from email.utils import parseaddr
from pathlib import Path
from typing import Any

from django.utils.csp import CSP

from vorzimmer.config.places import BASE_DIR, BASE_URL, DATA, HTTPS, databases, env, mailers

DEMO = env.bool("VORZIMMER_DEMO", default=False)
DEBUG = env.bool("VORZIMMER_DEBUG", default=False)
TESTING = env.bool("VORZIMMER_TESTING", default=False)


def _kept_secret(name: str) -> str:
    """A secret that is made once and stays in the data folder, readable by its owner only."""
    file = DATA / name
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))
    return file.read_text().strip()


SECRET_KEY = env.str("SECRET_KEY", default="") or _kept_secret("secret-key")
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]", BASE_URL.split("//")[1].split(":")[0]]
)
VAULT_KEYS = env.str("VAULT_KEYS", default="")
VAULT_KEY_FILE = env.str("VAULT_KEY_FILE", default=str(DATA / "vault-keys"))
CSRF_FAILURE_VIEW = "vorzimmer.screens.errors.form_expired"
CSRF_TRUSTED_ORIGINS = [BASE_URL]
ROOT_URLCONF = "vorzimmer.config.urls"
WORKSPACE_URLCONF = "vorzimmer.config.urls_workspace"
WSGI_APPLICATION = "vorzimmer.config.wsgi.application"

ROOMS = [
    "foundation", "tenancy", "jobs", "people", "live", "journal", "files", "notifications", "letterbox", "members",
    "second_reading", "engagements", "tasks", "planning", "conversations",
    "agreements", "handbook", "vault", "matching", "handovers",
    "calendars", "calendar_mail", "scheduling", "caldav", "calls", "talks", "rhythm",
    "overviews", "search", "portability", "webhooks", "api", "screens", "config",
]  # fmt: skip
INSTALLED_APPS = [
    # The rooms come first: their templates and words win over those of the packages.
    *[f"vorzimmer.{room}" for room in ROOMS if (BASE_DIR / "vorzimmer" / room / "apps.py").exists()],
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "vorzimmer.config.health.health_middleware",
    "vorzimmer.config.logs.log_middleware",
    "vorzimmer.config.metrics.metrics_middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "vorzimmer.api.door.api_door",
    "vorzimmer.caldav.door.caldav_door",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "vorzimmer.people.middleware.person_middleware",
    "vorzimmer.people.middleware.workspace_middleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "vorzimmer.screens.notices.notices_middleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "vorzimmer.people.context.person",
                "django.contrib.messages.context_processors.messages",
                "vorzimmer.screens.context.shell",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = databases()
REDIS_URL = env.str("REDIS_URL", default="")
CACHES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
TASKS = {"default": {"BACKEND": "vorzimmer.jobs.backend.DatabaseBackend", "QUEUES": []}}

STORAGES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(DATA / "files")}},
    "staticfiles": {"BACKEND": "vorzimmer.config.design.ManifestDesignFiles"},
}
if S3_URL := env.str("S3_URL", default=""):
    from vorzimmer.config.storage import s3_options

    STORAGES["default"] = {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": s3_options(S3_URL)}
STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", default=str(DATA / "static"))
if DEBUG or TESTING:
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    WHITENOISE_USE_FINDERS = True
    Path(STATIC_ROOT).mkdir(parents=True, exist_ok=True)
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
MAX_UPLOAD_BYTES = env.int("MAX_UPLOAD_BYTES", default=50 * 1024 * 1024)

API_REQUESTS_PER_MINUTE = env.int("API_REQUESTS_PER_MINUTE", default=300)

EMAIL_URL = env.str("EMAIL_URL", default="")
MAIL_FROM = env.str("MAIL_FROM", default="Vorzimmer <vorzimmer@localhost>")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = MAIL_FROM
MAIL_DELAY_SECONDS = env.int("MAIL_DELAY_SECONDS", default=120)
MAILERS = mailers()
PUSH_DELAY_SECONDS = env.int("PUSH_DELAY_SECONDS", default=10)
PUSH_SERVICES = env.list("PUSH_SERVICES", default=[])
PUSH_CONTACT = f"mailto:{parseaddr(MAIL_FROM)[1]}"

LOGGING_CONFIG = "vorzimmer.config.logs.configure"
LOGGING = {"json": not DEBUG, "level": env.str("LOG_LEVEL", default="WARNING" if DEMO else "INFO")}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["vorzimmer.people.adapters.backend.Backend"]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/sign-in/"
PASSWORD_HASHERS = ["vorzimmer.config.passwords.Argon2"]
VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{VALIDATION}.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("email", "name")}},
    {"NAME": f"{VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{VALIDATION}.CommonPasswordValidator"},
]

LANGUAGE_CODE = "de"
LANGUAGES = [("de", "Deutsch"), ("de-formal", "Deutsch (Sie)"), ("en", "English")]
LOCALE_PATHS: list[str] = []
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Berlin"

SESSION_ENGINE = "vorzimmer.people.session_store"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "media-src": [CSP.SELF, "blob:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "manifest-src": [CSP.SELF],
    "worker-src": [CSP.SELF],
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SILENCED_SYSTEM_CHECKS: list[str] = []

from .allauth_settings import *  # noqa: E402, F403
from .outside_settings import *  # noqa: E402, F403
