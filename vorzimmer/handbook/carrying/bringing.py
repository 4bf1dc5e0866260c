"""Pages out of a parcel as the action takes them, with their pictures as files of the house."""

from django.core.files.uploadedfile import SimpleUploadedFile

from vorzimmer.files.keeping import keep
from vorzimmer.handbook.carrying.coming import Coming, Parcel
from vorzimmer.handbook.models import ImportedPage
from vorzimmer.people.actor import Actor


def wanted(actor: Actor, parcel: Parcel, coming: list[Coming]) -> tuple[ImportedPage, ...]:
    """What differs from the handbook. Pictures are kept first: they belong to nobody else until a page shows them."""
    return tuple(_page(actor, parcel, each) for each in coming if each.state != "same")


def _page(actor: Actor, parcel: Parcel, each: Coming) -> ImportedPage:
    keys = {}
    for name in dict.fromkeys(each.pictures):
        upload = SimpleUploadedFile(name.rpartition("/")[2], parcel.picture(name))
        keys[name] = str(keep(actor.through(actor.door), upload).pk)
    return ImportedPage(
        title=each.page.title, section=each.page.section, kind=each.page.kind, body=parcel.placed(each, keys),
        steps=each.page.steps, files=list(keys.values()),
    )  # fmt: skip
