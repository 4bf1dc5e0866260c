"""The index follows what is edited and deleted in conversations."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.conversations import actions
from vorzimmer.files import keeping
from vorzimmer.search.models import Thing
from vorzimmer.search.queries import find


def test_an_edited_message_is_found_by_its_new_words_and_a_deleted_one_not_at_all(house):
    with scope(workspace=house.workspace):
        file = keeping.keep(house.ben, SimpleUploadedFile("Zitrone.txt", b"sauer"))
        say = {"actor": house.ben, "about": house.engagement, "files": [file]}
        message = actions.post_message(html="<p>Orangen</p>", **say).message
        actions.edit_message(actor=house.ben, message=message, html="<p>Zitronen</p>")
        assert "message" in [hit.kind for hit in find(house.anna, "Zitronen").hits]
        assert not find(house.anna, "Orangen").hits
        actions.delete_message(actor=house.ben, message=message)
        assert not find(house.anna, "Zitronen").hits
        assert not Thing.objects.filter(kind__in=["message", "file"]).exists()
