"""The signed version on paper: PDF with both signatures, the check sum and the address of the page that proves it."""

from collections.abc import Callable

from django.template.loader import render_to_string
from django.utils.translation import get_language

from vorzimmer.agreements.models import Version
from vorzimmer.agreements.showing import Document
from vorzimmer.foundation import paper
from vorzimmer.people.addresses import outside


def draw(version: Version, shown: Document, absolute: Callable[[str], str]) -> bytes:
    """The PDF in the language that is active. `absolute` makes an address of a path. Takes a second or two."""
    address = absolute(outside("papers:verify", version.digest))
    context = {
        "version": version, "shown": shown, "address": address, "language": (get_language() or "de")[:2],
        "sides": [(side, shown.signatures[side]) for side in ("client", "assistant") if side in shown.signatures],
    }  # fmt: skip
    return paper.draw(render_to_string("agreements/paper.html", context))
