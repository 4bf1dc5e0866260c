"""A photo of the person."""

from django.core.files.base import ContentFile
from django.db import transaction

from vorzimmer.foundation.ids import new_id
from vorzimmer.people.models import User


def set_photo(person: User, picture: bytes) -> None:
    """Keep a picture made by `photos.portrait`; the one before is deleted once this one is safe.

    The name is new each time, so that browsers may keep a photo for as long as they like.
    """
    before = person.photo.name
    person.photo.save(f"{person.pk}-{new_id().hex[-8:]}.webp", ContentFile(picture), save=False)
    person.save(update_fields=["photo"])
    if before:
        storage = person.photo.storage
        transaction.on_commit(lambda: storage.delete(before))
