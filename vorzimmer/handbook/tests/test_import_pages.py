"""A handbook goes out as Markdown and comes in again."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.files.keeping import keep
from vorzimmer.handbook import actions
from vorzimmer.handbook.models import Page, PageFile
from vorzimmer.journal.action import NotAllowed

from .scenes import nothing_stays, page, procedure, versions
from .test_write_page import PNG


def zipped(**members) -> SimpleUploadedFile:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return SimpleUploadedFile("handbuch.zip", out.getvalue(), "application/zip")


def place(engagement, verb="import"):
    return f"/engagements/{engagement.pk}/handbook/{verb}/"


def bring_in(visitor, engagement, upload):
    """First the look, then the button."""
    look = visitor.post(place(engagement), {"file": upload})
    assert look.status_code == 200, look.content.decode()
    stored = look.content.decode().split('name="stored" value="')[1].split('"')[0]
    return visitor.post(place(engagement), {"stored": stored, "sure": "1"})


def pages_of(house, engagement):
    with scope(workspace=house.workspace):
        found = Page.objects.filter(engagement=engagement).order_by("id").select_related("parent")
        return [(each.title, each.parent.title if each.parent else "", each.kind, each.body) for each in found]


def test_there_and_back_says_the_same(house, visitor):
    file = keep(house.anna, SimpleUploadedFile("Karte.png", PNG))
    travel = page(house, title="Reisen: Bahn/Flug", body="# Platz\n\nFenster")
    page(house, title="Karte", body="So:", parent=travel, files=(file,))
    lines = procedure(house).steps
    sent = visitor.sign_in(house.anna).get(place(house.engagement, "export"))
    packed = SimpleUploadedFile("handbuch.zip", b"".join(sent.streaming_content), "application/zip")
    with zipfile.ZipFile(packed) as archive:
        names = archive.namelist()
        assert "Reisen- Bahn-Flug/Karte.md" in names
        assert "](../files/" in archive.read("Reisen- Bahn-Flug/Karte.md").decode()
    packed.seek(0)
    assert bring_in(visitor.sign_in(house.emil), house.other, packed).status_code == 302
    came = {title: (above, kind, body) for title, above, kind, body in pages_of(house, house.other)}
    assert came["Reisen: Bahn/Flug"] == ("", "page", "# Platz\n\nFenster")
    assert came["Karte"][0] == "Reisen: Bahn/Flug"
    with scope(workspace=house.workspace):
        assert Page.objects.get(engagement=house.other, kind="procedure").steps == lines
        new = PageFile.objects.get(page__engagement=house.other).file
        assert f"(files/{new.pk})" in came["Karte"][2]
        assert new.pk != file.pk


def test_the_look_writes_nothing_and_what_is_there_gets_a_version(house, visitor):
    found = page(house)
    visitor.sign_in(house.ben)
    upload = zipped(**{"Ton.md": "# Ton\n\nAnders", "Neu.md": "Ohne Kopf ![weg](bild.png)"})
    with scope(workspace=house.workspace):
        before = Page.objects.count()
        look = visitor.post(place(house.engagement), {"file": upload})
        assert Page.objects.count() == before
    assert "neue Fassung" in look.content.decode()
    upload.seek(0)
    assert bring_in(visitor, house.engagement, upload).status_code == 302
    assert versions(house, found)[-1] == "Anders"
    assert ("Neu", "", "page", "Ohne Kopf ![weg](bild.png)") in pages_of(house, house.engagement)


def test_a_single_file_and_folders_as_sections(house, visitor):
    visitor.sign_in(house.anna)
    single = SimpleUploadedFile("Anrufe.md", b"Kurz halten.", "text/markdown")
    assert bring_in(visitor, house.engagement, single).status_code == 302
    bring_in(visitor, house.engagement, zipped(**{"Reisen/Bahn.md": "Fenster"}))
    assert [(title, above) for title, above, _kind, _body in pages_of(house, house.engagement)] == [
        ("Anrufe", ""), ("Reisen", ""), ("Bahn", "Reisen"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "upload",
    [
        SimpleUploadedFile("leer.zip", zipped(**{"a.txt": "x"}).read()),
        SimpleUploadedFile("bild.md", b"\xff\xfe\x00"),
    ],
)
def test_what_cannot_be_read_is_said(house, visitor, upload):
    upload.seek(0)
    assert visitor.sign_in(house.anna).post(place(house.engagement), {"file": upload}).status_code == 422
    assert visitor.post(place(house.engagement), {}).status_code == 422


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    wanted = ({"title": "Ton", "section": "", "kind": "page", "body": "x", "steps": [], "files": []},)
    with nothing_stays(house), pytest.raises(NotAllowed):
        actions.import_pages(actor=getattr(house, who), engagement=house.engagement, pages=wanted)


def test_all_or_nothing(house):
    wanted = [
        {"title": title, "section": "", "kind": "page", "body": "x", "steps": [], "files": []} for title in ("A", " ")
    ]
    with nothing_stays(house), pytest.raises(NotAllowed):
        actions.import_pages(actor=house.anna, engagement=house.engagement, pages=tuple(wanted))


def test_files_of_others_do_not_come_along(house):
    theirs = keep(house.emil, SimpleUploadedFile("geheim.png", PNG))
    wanted = ({"title": "Ton", "section": "", "kind": "page", "body": "x", "steps": [], "files": [str(theirs.pk)]},)
    actions.import_pages(actor=house.anna, engagement=house.engagement, pages=wanted)
    with scope(workspace=house.workspace):
        assert not PageFile.objects.exists()
