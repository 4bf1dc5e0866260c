"""What a file is, told from its content. The name has a say only between things that are equally harmless."""

from django.utils.translation import gettext as _

from vorzimmer.files.names import ending

SAMPLE = 64 * 1024
"""So much of the beginning and of the end is looked at, in bytes."""

OFFICE = {
    b"word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    b"xl/workbook": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    b"ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    b"opendocument.text": "application/vnd.oasis.opendocument.text",
    b"opendocument.spreadsheet": "application/vnd.oasis.opendocument.spreadsheet",
    b"opendocument.presentation": "application/vnd.oasis.opendocument.presentation",
}
OLD_OFFICE = {
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
    ".msg": "application/vnd.ms-outlook",
}
TEXTS = {".csv": "text/csv", ".ics": "text/calendar", ".vcf": "text/vcard", ".eml": "message/rfc822"}
PROGRAMS = (b"MZ", b"\x7fELF", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!")
PAGE_MARKS = (
    b"<!doctype",
    b"<html",
    b"<head",
    b"<body",
    b"<script",
    b"<iframe",
    b"<meta",
    b"<style",
    b"<img",
    b"<a ",
)
OTHER_NAMES = {"image/x-ms-bmp": "image/bmp", "application/ogg": "audio/ogg", "audio/x-wav": "audio/wav"}

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/tiff", "image/avif"})
PDF = "application/pdf"
PROGRAM = "application/x-executable"
UNKNOWN = "application/octet-stream"
USUAL = PICTURES | {
    "audio/mpeg",
    "audio/wav",
    "audio/mp4",
    "audio/flac",
    "video/mp4",
    "video/webm",
    "video/quicktime",
}
"""What is meant when a signature could also be something nobody has heard of."""
HARMLESS = (
    PICTURES
    | {PDF, "text/plain", "text/csv", "text/calendar", "application/zip", "application/rtf"}
    | {*OFFICE.values(), *OLD_OFFICE.values()}
)


def kind_of(head: bytes, tail: bytes, name: str) -> str:
    """The content type. `head` and `tail` are up to SAMPLE bytes from both ends."""
    if head.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in OFFICE.items() if mark in head or mark in tail), "application/zip")
    if head.startswith(PROGRAMS):
        return PROGRAM
    if head.startswith(b"%PDF-"):
        return PDF
    if head.startswith(b"{\\rtf"):
        return "application/rtf"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return OLD_OFFICE.get(ending(name), "application/x-ole-storage")
    if _is_text(head):
        return _kind_of_text(head, name)
    return _kind_of_bytes(head)


def sent_as(kind: str) -> str:
    """The content type that a browser is told: nothing that could act, whatever it claims to be."""
    return kind if kind in HARMLESS or is_sound(kind) or kind.startswith("video/") else UNKNOWN


def is_sound(kind: str) -> bool:
    """Something to listen to: a voice note, a dictation."""
    return kind.startswith("audio/")


def has_preview(kind: str) -> bool:
    """Pictures and PDF are shown small; everything else by its kind."""
    return kind in PICTURES or kind == PDF


def words(kind: str) -> str:
    """The kind as people say it."""
    parts = {
        "PDF": kind == PDF,
        _("Picture"): kind.startswith("image/") and kind != "image/svg+xml",
        _("Sound"): is_sound(kind),
        _("Video"): kind.startswith("video/"),
        _("Spreadsheet"): "spreadsheet" in kind or "excel" in kind or kind == "text/csv",
        _("Presentation"): "presentation" in kind or "powerpoint" in kind,
        _("Document"): "word" in kind or kind.endswith(("opendocument.text", "rtf")),
        _("Mail"): kind in {"message/rfc822", "application/vnd.ms-outlook"},
        _("Calendar file"): kind == "text/calendar",
        _("Archive"): kind == "application/zip",
        _("Web page"): kind in {"text/html", "image/svg+xml"},
        _("Program"): kind == PROGRAM,
        _("Text"): kind.startswith("text/"),
    }
    return next((word for word, fits in parts.items() if fits), _("File"))


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return len(head) >= SAMPLE and error.start > len(head) - 4
    return True


def _kind_of_text(head: bytes, name: str) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in start:
        return "image/svg+xml"
    if any(mark in start for mark in PAGE_MARKS):
        return "message/rfc822" if ending(name) == ".eml" and not start.startswith(b"<") else "text/html"
    if start.startswith(b"<?xml"):
        return "application/xml"
    return TEXTS.get(ending(name), "text/plain")


def _kind_of_bytes(head: bytes) -> str:
    import puremagic  # its table of signatures takes a moment to read

    try:
        found = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return UNKNOWN
    named = [match.mime_type for match in found if match.mime_type and match.confidence >= 0.2]
    kind = next((kind for kind in named if kind in USUAL), next(iter(named), UNKNOWN))
    if kind == "video/webm" and not any(codec in head for codec in (b"V_VP", b"V_AV1", b"V_MPEG")):
        return "audio/webm"
    if kind in {"video/mp4", "video/quicktime"} and b"soun" in head and b"vide" not in head:
        return "audio/mp4"  # a phone records sound into the same container
    return OTHER_NAMES.get(kind, kind)
