"""Languages people speak, and how well."""

from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

LANGUAGES = (
    "de", "en", "fr", "it", "es", "pt", "nl", "pl", "cs", "sk", "hu", "sl", "hr", "bs", "sr", "mk", "sq",
    "bg", "ro", "el", "tr", "ru", "uk", "lt", "lv", "et", "fi", "sv", "da", "nb", "ar", "fa", "he", "hi",
    "zh-hans", "ja", "ko", "vi",
)  # fmt: skip
LEVELS = [
    ("native", _("native")),
    ("C2", _("C2, almost native")),
    ("C1", _("C1, fluent")),
    ("B2", _("B2, independent")),
    ("B1", _("B1, everyday life")),
    ("A2", _("A2, simple")),
    ("A1", _("A1, a few words")),
]


def language_name(code: str) -> str:
    """The language as it is called in the reader's language."""
    name: str = str(get_language_info(code)["name_translated"])
    return name


def choices() -> list[tuple[str, str]]:
    """Languages by name for a select; German and English first."""
    rest = sorted(((code, language_name(code)) for code in LANGUAGES[2:]), key=lambda pair: pair[1])
    return [(code, language_name(code)) for code in LANGUAGES[:2]] + rest
