"""Texts of a given length, and a hard and a plain one in each language."""

import re

SENTENCE = {
    "de": "Das Hotel am Bahnhof hat noch zwei Zimmer für uns frei. ",
    "en": "The hotel at the station still has two rooms for us. ",
}
LAW = {
    "de": (
        "Die Bereitstellung der Veranstaltungsunterlagen einschließlich der Teilnahmebestätigungen erfolgt ausschließlich nach"
        " vorheriger Genehmigung durch die Geschäftsleitung unter Berücksichtigung der Datenschutzbestimmungen. Voraussetzung der"
        " Inanspruchnahme zusätzlicher Dienstleistungen ist die Unterzeichnung einer Zusatzvereinbarung hinsichtlich der"
        " Vergütungsansprüche sowie der Haftungsbeschränkungen. Abweichende Vereinbarungen bedürfen zur Rechtswirksamkeit der"
        " Schriftform einschließlich der Bestätigung durch die Geschäftsleitung und der Benachrichtigung sämtlicher Beteiligter."
        " Nebenabreden zur Leistungserbringung bleiben unberücksichtigt, sofern keine gesonderte Vereinbarung vorliegt.\n"
    ),
    "en": (
        "The provision of documentation including the confirmation of participation is exclusively undertaken subsequent to prior"
        " authorisation by the responsible administration in consideration of applicable confidentiality regulations and obligations."
        " Utilisation of additional professional services necessitates the execution of a supplementary agreement regarding"
        " remuneration, indemnification and limitation of liability, notwithstanding any previously communicated alternative"
        " arrangements or understandings between the participating organisations and their respective representatives.\n"
    ),
}
PLAIN = {
    "de": (
        "Guten Morgen, Anna. Die Liste für die Hausmesse ist jetzt vollständig, es sind 42 Adressen. Drei Gäste haben noch nicht"
        " geantwortet, ich rufe sie heute Nachmittag an. Der Saal ist gebucht, und die Karten liegen in der Druckerei. Wir holen"
        " sie am Donnerstag ab. Passt dir ein kurzes Gespräch am Freitag um zehn? Dann gehen wir alles einmal durch. Bis dahin"
        " habe ich auch den Plan für die Tische.\n"
    ),
    "en": (
        "Good morning, Oliver. The list for the dinner is complete now, there are eight guests. Two of them have not answered yet,"
        " I will call them this afternoon. The table is booked, and the cards are at the printer. We will collect them on Thursday."
        " Does a short call on Friday at ten suit you? Then we can go through all of it once. By then I will have the plan for the"
        " seats as well.\n"
    ),
}


def words(count: int, language: str) -> str:
    """About so many words, in short sentences, without a gap."""
    each = len(SENTENCE[language].split())
    return (SENTENCE[language] * (count // each + 1)).strip()


def spelled_out(text: str, language: str) -> str:
    """`{130}`, `[law]` and `[plain]` in an example stand for longer texts."""
    text = text.replace("\\n", "\n").replace("[law]", LAW[language].strip()).replace("[plain]", PLAIN[language].strip())
    return re.sub(r"\{(\d+)\}", lambda found: words(int(found[1]), language), text)
