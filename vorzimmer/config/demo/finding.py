"""Two who are looking for somebody: a law firm that is new, and the wine merchant who wants five hours more."""

from typing import Any

from vorzimmer.config.demo.calendar import Days
from vorzimmer.config.demo.people import OFFICE, actors
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.matching import actions
from vorzimmer.matching.models import Competence, Need, Profile
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace

Cast = dict[str, Actor]
Claims = dict[str, tuple[int, str]]

PROFILES: dict[str, tuple[dict[str, Any], Claims]] = {
    "ben": (
        {"takes_new": True, "capacity_minutes": 1500, "at_most_clients": 4, "rate_cents": 4200,
         "tools": ["Outlook", "Excel", "DATEV", "Trello"], "industries": ["Maschinenbau", "Handel"], "discretion": "secret",
         "style": {"detail": 2, "tone": 2, "channel": 2, "pace": 2, "independence": 4, "rhythm": 3, "feedback": 2},
         "text": "Zwölf Jahre im Sekretariat eines Messebauers. Ich denke Reisen und Termine von hinten: Was muss wann sein?"},
        {"travel": (3, "Rund 60 Reisen im Jahr, auch mit Gruppen; Beispiele bei Anna Adler."),
         "appointment": (3, "Fünf Kalender zugleich, drei Zeitzonen."),
         "correspondence": (2, "DIN 5008, Angebote und Einladungen."),
         "event": (2, "Zwei Hausmessen mit je 120 Gästen.")},
    ),
    "bea": (
        {"takes_new": True, "capacity_minutes": 1500, "at_most_clients": 3, "rate_cents": 3900,
         "tools": ["Word", "PowerPoint", "Canva"], "industries": ["Kultur"], "discretion": "personal",
         "style": {"detail": 4, "tone": 1, "channel": 1, "pace": 3, "independence": 3, "rhythm": 5, "feedback": 4},
         "text": "Vormittags für Texte, Vorlagen und alles, was gut aussehen soll."},
        {"text": (3, "Newsletter für zwei Verlage, vier Jahre."), "social": (2, "Redaktionsplan für ein Museum."),
         "template": (2, "Vorlagen in Word und PowerPoint nach Hausschrift.")},
    ),
    "deniz": (
        {"takes_new": False, "capacity_minutes": 1200, "at_most_clients": 2, "rate_cents": 4000,
         "tools": ["Outlook", "Doctolib"], "industries": ["Gesundheit"], "discretion": "secret",
         "style": {"detail": 3, "tone": 4, "channel": 4, "pace": 2, "independence": 3, "rhythm": 1, "feedback": 2},
         "text": "Sechs Jahre Praxisorganisation. Zurzeit bin ich mit einer Praxis gut ausgelastet."},
        {"appointment": (3, "Praxis mit vier Behandlungszimmern."), "correspondence": (3, "Arztbriefe und Kassen.")},
    ),
    "elena": (
        {"takes_new": True, "capacity_minutes": 1800, "at_most_clients": 3, "rate_cents": 4500,
         "tools": ["Outlook", "Excel", "RA-MICRO", "DATEV"], "industries": ["Recht", "Beratung"], "discretion": "secret",
         "style": {"detail": 4, "tone": 5, "channel": 2, "pace": 1, "independence": 3, "rhythm": 2, "feedback": 1},
         "text": "Deutsch und Englisch gleich sicher; vier Jahre in einer Wirtschaftskanzlei, Fristen im Schlaf."},
        {"correspondence": (3, "Schriftsätze, Mandantenbriefe und Fristen in einer Kanzlei mit neun Anwälten."),
         "research": (2, "Marktübersichten für Berater, deutsch und englisch."),
         "appointment": (2, "Fristen- und Terminkalender, vier Jahre."), "travel": (2, "London, zweimal im Monat.")},
    ),
    "farid": (
        {"takes_new": True, "capacity_minutes": 900, "at_most_clients": 3, "rate_cents": 3600,
         "tools": ["WordPress", "Shopware", "Excel", "DATEV"], "industries": ["Handel"], "discretion": "secret",
         "style": {"detail": 2, "tone": 2, "channel": 1, "pace": 3, "independence": 4, "rhythm": 4, "feedback": 2},
         "text": "Shop, Website, Zahlen. Am liebsten schriftlich, dann geht nichts verloren."},
        {"web": (3, "Drei Shops, zwei davon seit 2021."), "specialist": (2, "Vorbereitende Buchhaltung mit DATEV."),
         "social": (1, "Bisher nur für den eigenen Verein.")},
    ),
}  # fmt: skip
UNCONFIRMED = {("farid", "social"), ("ben", "event")}
BRANDT: dict[str, Any] = {
    "title": "Sekretariat für die Kanzlei", "weekly_minutes": 600,
    "kinds": [{"kind": "correspondence", "weight": 3}, {"kind": "appointment", "weight": 2}, {"kind": "research", "weight": 1}],
    "languages": [{"code": "de", "level": "C2"}, {"code": "en", "level": "B2"}], "tools": ["Outlook", "RA-MICRO"],
    "industry": "Recht", "discretion": "secret", "budget_cents": 4800, "must_haves": ["competence", "languages"],
    "style": {"detail": 4, "tone": 5, "channel": 2, "pace": 1, "independence": 2, "rhythm": 1, "feedback": 2},
    "note": "Unsere Sekretärin geht im Februar in Rente und arbeitet bis dahin mit ein.",
}  # fmt: skip
WINE: dict[str, Any] = {
    "title": "Fünf Stunden mehr für den Onlineshop", "weekly_minutes": 300,
    "kinds": [{"kind": "web", "weight": 3}, {"kind": "social", "weight": 2}],
    "languages": [{"code": "de", "level": "C1"}], "tools": ["Shopware"], "industry": "Handel", "budget_cents": 4000,
    "must_haves": ["capacity"], "style": {"detail": 1, "tone": 1, "channel": 4, "pace": 3, "independence": 5, "rhythm": 5},
}  # fmt: skip
KAI = {"kai": {"name": "Dr. Kai Brandt", "email": "kai@brandt.example", "role": "client", "hours": OFFICE}}


def look_for_somebody(days: Days, cast: Cast, rooms: dict[str, Engagement], here: Workspace) -> dict[str, Need]:
    """Profiles first, then the two needs; for the law firm Elena and Ben are asked, and Elena would like to."""
    with clock.at(days.ago(12, "10:00")):
        profiles = {first: _profile(cast, first) for first in PROFILES}
        cast |= actors(KAI)
    with clock.at(days.ago(4, "9:20")):
        firm = actions.describe_need(
            actor=cast["carla"], place=here, client_name="Kanzlei Brandt", contacts=[cast["kai"].membership], **BRANDT
        ).need
    with clock.at(days.ago(4, "9:50")):
        actions.send_need(actor=cast["kai"], need=firm)
    with clock.at(days.ago(3, "11:00")):
        words = "Kanzlei, Fristen, zwei Sprachen: Ich habe gleich an dich gedacht."
        elena = _suggest(cast, firm, profiles["elena"], words)
    with clock.at(days.ago(3, "14:30")):
        actions.accept_suggestion(actor=cast["elena"], entry=elena)
    with clock.at(days.ago(0, "8:50")):
        _suggest(cast, firm, profiles["ben"], "Zehn Stunden, viel Korrespondenz. Magst du?")
    with clock.at(days.ago(1, "16:40")):
        more = actions.describe_need(actor=cast["thomas"], place=rooms["hollerbusch"], **WINE).need
        actions.send_need(actor=cast["thomas"], need=more)
    return {"brandt": firm, "hollerbusch": more}


def _profile(cast: Cast, first: str) -> Profile:
    """As each wrote it; what Carla has seen is confirmed."""
    said, claims = PROFILES[first]
    actor = cast[first]
    kept = actions.keep_profile(actor=actor, member=actor.membership, **said).profile
    for kind, (level, evidence) in claims.items():
        actions.claim_competence(actor=actor, profile=kept, kind=kind, level=level, evidence=evidence)
    for row in Competence.objects.filter(profile=kept):
        if (first, row.kind) not in UNCONFIRMED:
            actions.confirm_competence(actor=cast["carla"], competence=row, level=row.level)
    return kept


def _suggest(cast: Cast, need: Need, profile: Profile, words: str) -> Any:
    return actions.suggest_assistant(actor=cast["carla"], need=need, profile=profile, words=words).entry
