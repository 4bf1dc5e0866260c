"""Coming back to where somebody was."""

from django.urls import reverse

from vorzimmer.people.addresses import own_address
from vorzimmer.people.requests import Request


def way_back(request: Request) -> str:
    """The address that the form says, or the page before, if it is one of this house; else the list."""
    otherwise = reverse("screens:tasks")
    said = request.POST.get("back", "") or request.GET.get("back", "")
    before = own_address(request, request.headers.get("Referer", ""), otherwise)
    return own_address(request, said, before if before.split("?")[0] != request.build_absolute_uri("?") else otherwise)
