"""How a task begins outside of its form: shared, pasted, linked, spoken."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from vorzimmer.people.addresses import outside
from vorzimmer.people.requests import Request

BOOKMARKLET = (
    "javascript:(()=>{{const e=encodeURIComponent;open('{address}?title='+e(document.title)"
    "+'&text='+e(String(getSelection()).slice(0,3000))+'&url='+e(location.href))}})()"
)


@require_GET
def anywhere(request: Request) -> HttpResponse:
    """The page that explains the ways, with what can be copied."""
    address = request.build_absolute_uri(outside("delegate_link"))
    context = {
        "link": f"{address}?title=Angebot&text=Bitte+bis+Freitag+antworten",
        "bookmarklet": BOOKMARKLET.format(address=address),
        "address": address,
    }
    return render(request, "tasks/anywhere.html", context)
