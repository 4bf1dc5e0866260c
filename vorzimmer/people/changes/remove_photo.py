"""Initials again instead of a photo."""

from django.db import transaction

from vorzimmer.people.models import User


def remove_photo(person: User) -> None:
    """Take the photo away, in the database first and then where files are kept."""
    before, storage = person.photo.name, person.photo.storage
    person.photo = ""
    person.save(update_fields=["photo"])
    if before:
        transaction.on_commit(lambda: storage.delete(before))
