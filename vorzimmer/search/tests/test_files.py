"""Names and text of files: found wherever the file is shown, by those who see that place."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.conversations import actions as talk
from vorzimmer.conversations.models import MessageFile
from vorzimmer.files.actions import keep_file
from vorzimmer.search.jobs import look_after_the_index, read_file
from vorzimmer.search.models import FileText
from vorzimmer.search.text import reading

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
    b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
    b"4 0 obj<</Length 56>>stream\nBT /F 18 Tf 10 50 Td (Mietspiegel der Innenstadt) Tj ET   \nendstream endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def docx(body: str, head: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f'{head}<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>'
        )
    return out.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text[:4]}</w:t></w:r><w:r><w:t>{text[4:]}</w:t></w:r></w:p>"


SAMPLES = {
    "brief.docx": (docx(paragraph("Kaufvertrag") + paragraph("Grundbuch")), "Grundbuch Kaufverträge"),
    "liste.txt": ("Umzugskartons zählen\n".encode(), "Umzugskarton"),
    "spiegel.pdf": (PDF, "Mietspiegel Innenstadt"),
}


@pytest.fixture
def kept(indexed, travel, now):
    def keep(name, content):
        upload = SimpleUploadedFile(name, content)
        file = now(keep_file, actor=indexed.ben, workspace=indexed.workspace, upload=upload).file
        now(talk.post_message, actor=indexed.ben, about=travel, html="<p>Anbei</p>", files=[file])
        return file

    return keep


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_written_in_a_file_is_found(kept, indexed, found, name, django_capture_on_commit_callbacks):
    content, words = SAMPLES[name]
    file = kept(name, content)
    assert found(indexed.anna, name.partition(".")[0]) == [("file", name)]
    assert found(indexed.anna, words) == []
    with scope(workspace=indexed.workspace), django_capture_on_commit_callbacks(execute=True):
        read_file.func(str(file.pk))
    assert found(indexed.anna, words) == [("file", name)]
    assert found(indexed.emil, words) == []


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 broken word/document.xml",
        docx("<w:p/>", '<!DOCTYPE a [<!ENTITY x "boom">]>'),
        docx("<w:p><w:r><w:t>unfinished"),
        b"%PDF-1.4 broken",
    ],
    ids=["zip", "entities", "xml", "pdf"],
)
def test_a_broken_or_hostile_file_has_nothing_to_read(kept, indexed, content):
    file = kept("angriff.pdf" if content.startswith(b"%PDF") else "angriff.docx", content)
    with scope(workspace=indexed.workspace):
        read_file.func(str(file.pk))
        assert FileText.objects.get(file_id=file.pk).text == ""


def test_an_archive_that_unpacks_to_far_too_much_is_not_read_to_its_end(kept, indexed, monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_XML", 100_000)
    file = kept("bombe.docx", docx("<w:p></w:p>" * 100_000 + paragraph("Kaufvertrag")))
    with scope(workspace=indexed.workspace):
        read_file.func(str(file.pk))
        assert FileText.objects.get(file_id=file.pk).text == ""


def test_no_more_than_so_much_of_a_file_is_kept(kept, indexed, monkeypatch):
    monkeypatch.setattr(reading, "MOST", 50)
    file = kept("lang.docx", docx(paragraph("Wort Wort") * 1000))
    with scope(workspace=indexed.workspace):
        read_file.func(str(file.pk))
        assert len(FileText.objects.get(file_id=file.pk).text) <= 50


def test_files_that_nobody_has_read_are_read_at_night(kept, indexed, found):
    file = kept("liste.txt", b"Umzugskartons")
    with scope(workspace=indexed.workspace):
        look_after_the_index.func(str(indexed.workspace.pk))
        assert FileText.objects.filter(file_id=file.pk).exists()
    assert found(indexed.anna, "umzugskarton") == [("file", "liste.txt")]


def test_a_picture_is_not_given_to_be_read():
    assert not reading.can_read("image/png")


def test_nothing_is_left_of_a_message_that_was_deleted(kept, travel, indexed, now, found):
    file = kept("Umzugsliste.txt", b"Umzugskartons")
    with scope(workspace=indexed.workspace):
        read_file.func(str(file.pk))
        message = MessageFile.objects.get(file=file).message
    assert found(indexed.anna, "Umzugskarton")
    now(talk.edit_message, actor=indexed.ben, message=message, html="<p>Nachgereicht</p>")
    assert found(indexed.anna, "Nachgereicht") == [("message", "Häuser in Wien ansehen")]
    assert found(indexed.anna, "Anbei") == []
    now(talk.delete_message, actor=indexed.ben, message=message)
    assert found(indexed.anna, "Nachgereicht") == []
    assert found(indexed.anna, "Umzugskarton") == []
    assert found(indexed.anna, "Umzugsliste") == []
