"""Whether a paper is what both have signed: for whoever has its check sum, and for nobody else."""

import re

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from vorzimmer.agreements import queries
from vorzimmer.foundation.rates import too_often

DIGEST = re.compile(r"[0-9a-f]{64}")
MOST = 20
"""Looks a minute from one address: a check sum cannot be guessed, and nobody need try."""


@login_not_required
@require_GET
def verify(request: HttpRequest, digest: str) -> HttpResponse:
    """Number, day and initials if the check sum is that of a signed version; otherwise that it is unknown."""
    if too_often("agreements.verify", request.META.get("REMOTE_ADDR", ""), most=MOST):
        return render(request, "agreements/verify.html", {"busy": True}, status=429)
    found = queries.verified(digest) if DIGEST.fullmatch(digest) else None
    if found is None:
        return render(request, "agreements/verify.html", {"unknown": True}, status=404)
    version, signatures = found
    given = [{"initials": _initials(each.name), "at": each.signed_at} for each in signatures]
    return render(request, "agreements/verify.html", {"version": version, "given": given, "digest": digest})


def _initials(name: str) -> str:
    return " ".join(f"{part[0]}." for part in name.split())
