"""What makes Vorzimmer an app on the phone, and what machines ask for: outside of every workspace."""

from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from vorzimmer import foundation
from vorzimmer.screens.gallery import sample_context

STATIC = Path(foundation.__file__ or "").parent / "static"
FONTS = "vendor/atkinson-hyperlegible-next-*/*-latin-wght-normal.woff2"
KEPT = (
    "foundation/*.css",
    "foundation/*.js",
    "foundation/icon*.svg",
    "vendor/htmx-*/*.min.js",
)

SHARED = [
    "image/*", "audio/*", "video/*", "text/*", "application/pdf", "message/rfc822", "application/zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".eml", ".pdf", ".docx", ".xlsx", ".pptx", ".csv", ".ics", ".vcf",
]  # fmt: skip
"""Kinds of file for which the phone offers this app; some know the kind, some only the ending."""


@login_not_required
@require_GET
@cache_control(max_age=3600)
def manifest(request: HttpRequest) -> HttpResponse:
    """Name, colours and icons for the home screen, in the language of the device or its person."""
    return JsonResponse(
        {
            "id": "/",
            "name": "Vorzimmer",
            "short_name": "Vorzimmer",
            "description": _("Working together with human virtual assistants"),
            "lang": "en" if request.LANGUAGE_CODE.startswith("en") else "de",
            "start_url": "/",
            "scope": "/",
            "display": "standalone",
            "background_color": "#f6f1ea",
            "theme_color": "#f6f1ea",
            "share_target": {
                "action": "/share/",
                "method": "POST",
                "enctype": "multipart/form-data",
                "params": {
                    "title": "title",
                    "text": "text",
                    "url": "url",
                    "files": [{"name": "files", "accept": SHARED}],
                },
            },
            "shortcuts": [{"name": _("Delegate"), "url": "/delegate/", "icons": [_icon("icon-192.png", "192x192")]}],
            "icons": [
                _icon("icon-192.png", "192x192"),
                _icon("icon-512.png", "512x512"),
                _icon("icon-maskable-512.png", "512x512", purpose="maskable"),
                {"src": static("foundation/icon.svg"), "sizes": "any", "type": "image/svg+xml"},
            ],
        },
        content_type="application/manifest+json",
    )


@login_not_required
@require_GET
@cache_control(no_cache=True)
def service_worker(request: HttpRequest) -> HttpResponse:
    """Its text changes with the files that it keeps: then browsers fetch the new ones."""
    kept = kept_files()
    version = sha256("\n".join(kept).encode()).hexdigest()[:12]
    icon = static("foundation/icon-192.png")
    context = {"kept": kept, "version": version, "offline": "/offline/", "icon": icon}
    return render(request, "screens/service-worker.js", context, content_type="text/javascript")


@login_not_required
@require_GET
def offline(request: HttpRequest) -> HttpResponse:
    """Kept by the service worker and shown when there is no connection."""
    return render(request, "offline.html")


@login_not_required
@require_GET
def robots(request: HttpRequest) -> HttpResponse:
    """Nothing here is for search engines."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")


@login_not_required
@require_GET
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in every state, for those who build and for the demo."""
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    return render(request, "foundation/gallery.html", sample_context(request))


def kept_files() -> list[str]:
    """Addresses of styles, behaviours, icons and the font of plain text, as pages name them."""
    files = sorted(path for pattern in (*KEPT, FONTS) for path in STATIC.glob(pattern))
    return [static(path.relative_to(STATIC).as_posix()) for path in files]


def _icon(name: str, sizes: str, purpose: str = "any") -> dict[str, str]:
    return {"src": static(f"foundation/{name}"), "sizes": sizes, "type": "image/png", "purpose": purpose}
