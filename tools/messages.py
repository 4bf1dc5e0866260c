"""Keep each room's German catalogue in step with its texts: `make messages`.

New texts come in untranslated (a house test then says so), texts that are gone go away. Needs gettext's xgettext.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "vorzimmer"
KEYWORDS = (
    "gettext_noop", "gettext_lazy", "ngettext_lazy:1,2", "pgettext:1c,2", "npgettext:1c,2,3",
    "pgettext_lazy:1c,2", "npgettext_lazy:1c,2,3", "_",
)  # fmt: skip


def gather(room: Path) -> polib.POFile:
    """Every translatable text of a room's Python files and templates, as Django's makemessages sees it."""
    from django.utils.translation.template import templatize

    with tempfile.TemporaryDirectory() as scratch:
        sources = []
        for path in sorted(p for s in (".py", ".html", ".txt") for p in room.rglob(f"*{s}")):
            if {"migrations", "tests", "static", "vendor"} & set(path.parts):
                continue
            text = path.read_text()
            copy = Path(scratch) / str(path.relative_to(HOUSE)).replace("/", "__")
            copy.write_text(text if path.suffix == ".py" else templatize(text, origin=str(path)))
            sources.append(str(copy))
        target = Path(scratch) / "found.pot"
        keywords = [f"--keyword={word}" for word in KEYWORDS]
        subprocess.run(
            ["xgettext", "-L", "Python", "--from-code=UTF-8", "--no-location", *keywords, "-o", str(target), *sources],
            check=True,
        )
        return polib.pofile(str(target)) if target.exists() else polib.POFile()


def merge(room: Path) -> None:
    """Bring the room's `de` catalogue up to date and keep `de_Formal` to texts that still exist."""
    found = gather(room)
    if not found:
        return
    for language in ("de", "de_Formal"):
        file = room / "locale" / language / "LC_MESSAGES" / "django.po"
        if language == "de_Formal" and not file.exists():
            continue
        kept = polib.pofile(str(file)) if file.exists() else polib.POFile()
        known = {(entry.msgctxt, entry.msgid): entry for entry in kept if entry.translated()}
        fresh = polib.POFile(wrapwidth=110)
        fresh.metadata = {
            "Language": language,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": "nplurals=2; plural=(n != 1);",
        }
        for entry in sorted(found, key=lambda e: (e.msgid.casefold(), e.msgctxt or "")):
            old = known.get((entry.msgctxt, entry.msgid))
            if old is None and language == "de_Formal":
                continue
            new = polib.POEntry(msgid=entry.msgid, msgctxt=entry.msgctxt, msgid_plural=entry.msgid_plural)
            new.flags = [flag for flag in entry.flags if flag != "fuzzy"]
            if old:
                new.msgstr, new.msgstr_plural = old.msgstr, old.msgstr_plural
            if entry.msgid_plural and not new.msgstr_plural:
                new.msgstr_plural = {0: "", 1: ""}
            fresh.append(new)
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.save(str(file))
        untranslated = [e.msgid for e in fresh if not e.translated()]
        for msgid in untranslated:
            print(f"{room.name} {language}: {msgid}")


def compile_all() -> None:
    """Write the `.mo` files that Django reads."""
    for file in HOUSE.glob("*/locale/*/LC_MESSAGES/django.po"):
        polib.pofile(str(file)).save_as_mofile(str(file.with_suffix(".mo")))


if __name__ == "__main__":
    if "--compile" not in sys.argv:
        import django
        from django.conf import settings

        settings.configure()
        django.setup()
        for room in sorted(path for path in HOUSE.iterdir() if (path / "apps.py").exists()):
            merge(room)
    compile_all()
