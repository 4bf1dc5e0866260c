"""The words by which German and English name days and hours; both at once, because people mix them."""

import re
from datetime import time

from vorzimmer.tasks.kinds.moments import MONTHS

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "montag monday mon mo", "dienstag tuesday tues tue di", "mittwoch wednesday wed mi",
            "donnerstag thursday thurs thu do", "freitag friday fri fr", "samstag sonnabend saturday sat sa", "sonntag sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "ein eine einem einer einen a an one", "zwei two", "drei three", "vier four", "fünf five", "sechs six",
            "sieben seven", "acht eight", "neun nine", "zehn ten",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
PARTS = {
    "früh": time(9), "vormittag": time(12), "mittag": time(12), "mittags": time(12), "nachmittag": time(17),
    "abend": time(18), "abends": time(18), "morning": time(9), "noon": time(12), "afternoon": time(17),
    "evening": time(18), "night": time(20),
}  # fmt: skip
"""By when, if somebody names a part of the day."""

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
LEAD = re.compile(
    r"\b(?:(?:bis|by|until|till)\b(?:\s+(?:spätestens|zum|zur|at\s+the\s+latest))?(?:\s+(?:am|on|the|den))?"
    r"|spätestens(?:\s+(?:bis|am|zum|zur))*|fällig(?:\s+(?:am|bis|zum))*|due(?:\s+(?:by|on))?"
    r"|(?:not?|nicht)\s+later\s+than|at\s+the\s+latest\s+(?:by|on)"
    r"|(?:deadline|frist|termin|abgabe)\s*(?::|ist|is)(?:\s+(?:am|on|by|bis))?)\s*",
    re.IGNORECASE,
)
"""What makes a day a deadline. A journey "am 3. Dezember" is none."""
WITHIN = re.compile(
    r"\b(?:in|within|innerhalb\s+(?:von|der\s+nächsten)|binnen)\s+(?=\w+\s+(?:tag|woche|day|week))", re.IGNORECASE
)
ALONE = re.compile(r"\b(?:heute|morgen|übermorgen|[Tt]oday|[Tt]omorrow|[Tt]onight)\b(?!\s*(?:Morgen\b|morning\b))")
"""Said without "by": case matters, "Guten Morgen" is no date."""

TIME = re.compile(
    r",?\s*(?:um|at|gegen|by|bis|-)?\s*"
    r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>am|pm|a\.m\.|p\.m\.)?\s*(?P<clock>uhr\b|h\b)?"
    r"|(?:in\s+the\s+)?(?P<part>früh|vormittag|mittags?|nachmittag|abends?|morning|noon|afternoon|evening|night)\b)",
    re.IGNORECASE,
)
