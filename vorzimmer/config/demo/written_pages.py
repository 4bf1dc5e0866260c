"""What stands in the demo's handbooks: days ago, by whom, title, below which page, Markdown."""

from typing import Any

ADLER: list[tuple[int, str, str, str, str]] = [
    (62, "anna", "Arbeitszeiten und Erreichbarkeit", "", """
| Wer | Tage | Uhrzeit | Am besten über |
|-----|------|---------|----------------|
| Anna | Mo bis Fr | 8:30–17:30 Uhr | Gespräch hier |
| Petra | Mo bis Fr | 8–13 Uhr | Telefon |
| Ben | Mo bis Fr | 8:30–17:30 Uhr | Gespräch hier |

# Wenn es eilt

- Eilig ist, was heute Geld oder einen Kunden kostet.
- Dann: anrufen, zweimal klingeln lassen, sonst Petra.
- Mittwochs von 9 bis 11 Uhr ist Werksrunde: nicht stören.

# Antwortzeiten

- Rückfragen: bis zum nächsten Mittag
- Freigaben: am selben Tag, wenn sie bis 14 Uhr kommen

# Urlaub

Angekündigt wird zwei Wochen vorher. Bea vertritt Ben.
"""),
    (61, "anna", "Ton, Anrede und Signatur", "", """
# Ton

Drei Worte, die passen: **klar, herzlich, ohne Umwege**.

- So schreiben wir: „Wir liefern am 12. März. Passt Ihnen der Vormittag?“
- So nie: „Wir würden uns freuen, wenn Sie eventuell …“

# Anrede und Gruß

| An wen | Anrede | Gruß |
|--------|--------|------|
| Kundschaft | Guten Tag, Frau Brenner, | Freundliche Grüße |
| Lieferanten, die wir lange kennen | Hallo Herr Leitner, | Viele Grüße aus Hamburg |
| Beirat | Sehr geehrte Frau Dr. Stern, | Mit freundlichen Grüßen |

# In wessen Namen

- „i. A.“ bei allem, was bestellt oder absagt
- In Annas Namen ohne Rückfrage: Terminbestätigungen
- Immer erst zeigen: alles an den Beirat

> Wer wichtig ist, steht auf der Seite [[Wer wichtig ist]].
"""),
    (58, "ben", "Wer wichtig ist", "", """
| Name | Rolle | Wie wir sie behandeln | Gut zu wissen |
|------|-------|-----------------------|---------------|
| Dr. Susanne Stern | Beirat | sofort durchstellen | liest nur, was auf eine Seite passt |
| Jonas Leitner | Lieferant, Linz | Antwort am selben Tag | lieber Telefon als Mail |
| Firma Brenner | ehemalige Kundin | ruhen lassen | hat im Sommer abgesagt |
| Presse | – | erst fragen | – |
"""),
    (55, "anna", "Reisen: so reist Anna", "", """
# Bahn und Flug

- Fenster, nicht Gang; Ruhewagen, wenn es einen gibt
- früheste Abfahrt 7:30 Uhr, höchstens einmal umsteigen
- Fliegen erst ab acht Stunden Bahn

# Hotel

- bis 140 € die Nacht, ruhig, mit Frühstück
- Stornieren bis zum Vortag
- nie: Zimmer zur Straße

# Ohne Rückfrage

Fahrkarten bis 150 € bucht Ben und sagt hinterher Bescheid.
"""),
    (54, "ben", "Anfahrt für Gäste", "Reisen: so reist Anna", """
S3 bis Harburg, dann Bus 142 bis *Werkstraße*. Vom Tor geht es am Empfang vorbei zu Halle 2.
"""),
    (50, "ben", "Konten und Programme", "", """
> Passwörter stehen nie hier, sondern bei den Zugängen.

| Programm | Wofür | Wer hilft |
|----------|-------|-----------|
| Kalender (Exchange) | Termine von Anna und Petra | Petra |
| Warenwirtschaft | Angebote, nur lesen | Herr Voss, Durchwahl 31 |
| Reiseportal | Bahn und Hotel | Ben |
"""),
    (47, "ben", "Wie wir Dateien benennen", "", """
`JJJJ-MM-TT Thema Absender.pdf`, zum Beispiel `2026-11-03 Angebot Messebau Krause.pdf`

| Was | Wohin |
|-----|-------|
| Angebote | Vertrieb / Angebote / Jahr |
| Protokolle | Beirat / Protokolle |
| Entwürfe | Austausch, nach vier Wochen leer |
"""),
    (45, "anna", "Geld und Belege", "", """
| Was | Ohne Rückfrage bis | Darüber |
|-----|-------------------:|---------|
| Porto, Bürobedarf | 50 € | fragen |
| Fahrkarten | 150 € | fragen |
| Bewirtung | 0 € | immer fragen |

Rechnungen an: Adler Maschinenbau GmbH, Werkstraße 12, 21079 Hamburg, Kostenstelle 410.
"""),
]  # fmt: skip
MEETING: tuple[dict[str, Any], ...] = (
    {"key": "goal", "text": "Ziel und Gäste nennen", "side": "client", "days": 0, "stop": True},
    {"key": "invite", "text": "Einladung mit Tagesordnung verschicken", "days": 5, "when": "before_due"},
    {"key": "room", "text": "Raum, Technik und Bewirtung bestätigen lassen", "days": 2, "when": "before_due",
     "note": "Halle 2 hat keinen Beamer: beim Empfang bestellen"},
    {"key": "papers", "text": "Unterlagen zusammenstellen und schicken", "days": 1, "when": "before_due", "stop": True},
    {"key": "minutes", "text": "Protokoll schreiben, Aufgaben daraus anlegen", "days": 1, "when": "after_due"},
)  # fmt: skip
TRAVEL_STEPS: tuple[dict[str, Any], ...] = (
    {"key": "offer", "text": "Zwei Verbindungen mit Preis vorschlagen", "days": 1},
    {"key": "choose", "text": "Verbindung wählen", "side": "client", "days": 2, "stop": True},
    {"key": "book", "text": "Bahn und Hotel buchen", "days": 3},
    {"key": "plan", "text": "Reiseplan schicken, Termine in den Kalender stellen", "days": 2, "when": "before_due"},
    {"key": "receipts", "text": "Belege sammeln und abrechnen", "days": 3, "when": "after_due"},
)
WHITFIELD: list[tuple[int, str, str, str]] = [
    (60, "oliver", "Working with me", """
# What we do

We advise family firms when they are handed on. Discretion is the product.

# How I like to decide

- Two proposals and a recommendation, in that order
- By voice note if it takes more than three sentences

# What helps when I do not answer

Ring the office in London; Margaret knows where I am.
"""),
    (52, "elena", "Dinners and guests", """
| Guest | Eats | Good to know |
|-------|------|--------------|
| Mr Petersen | no shellfish | never seated next to a window |
| Frau Köhler | vegetarian | prefers German |

Tables: quiet, round, at eight. Wine is chosen by Oliver.
"""),
    (44, "elena", "Tone and letters", """
- Dear Sir or Madam only if there is no name to be found
- British spelling; dates as *3 December 2026*
- Thank-you notes are written by hand: Elena drafts, Oliver copies
"""),
]  # fmt: skip
