"""Whether two texts of an appointment say the same: what programs add and reorder by themselves does not count."""

import hashlib
import re

PASSING = {
    "DTSTAMP", "CREATED", "LAST-MODIFIED", "PRODID", "SEQUENCE", "VERSION", "CALSCALE", "METHOD",
    "X-MOZ-GENERATION", "X-MOZ-LASTACK", "X-APPLE-CREATOR-IDENTITY", "X-APPLE-CREATOR-TEAM-IDENTITY",
}  # fmt: skip
USUAL = {"STATUS:CONFIRMED", "TRANSP:OPAQUE", "CLASS:PUBLIC", "PRIORITY:0"}
"""What is meant when nothing is said."""


def unfolded(text: str) -> list[str]:
    """Its lines, each whole."""
    return [line for line in re.sub(r"\r?\n[ \t]", "", text).replace("\r", "").split("\n") if line.strip()]


def fingerprint(text: str) -> str:
    """64 letters that are equal for texts that say the same; empty for nothing."""
    said: list[str] = []
    within: list[str] = []
    for line in unfolded(text):
        name = re.split("[:;]", line, maxsplit=1)[0].upper()
        if name == "BEGIN":
            within.append(line.upper())
        elif name == "END":
            within = within[:-1]
        elif "BEGIN:VEVENT" in within and name not in PASSING and line.upper() not in USUAL:
            said.append(f"{within[-1]}|{_plain(line)}")
    return hashlib.sha256("\n".join(sorted(said)).encode()).hexdigest() if said else ""


def _plain(line: str) -> str:
    """Names of properties and parameters in capitals, parameters in order."""
    head, colon, value = line.partition(":")
    name, *parameters = head.split(";")
    return ";".join([name.upper(), *sorted(_parameter(each) for each in parameters)]) + colon + value


def _parameter(said: str) -> str:
    name, equals, value = said.partition("=")
    bare = value.strip('"')
    return f"{name.upper()}{equals}{bare}"
