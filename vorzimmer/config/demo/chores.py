"""What is done for each client, week after week."""

from vorzimmer.config.demo.past import Chore

ADLER = [
    Chore("correspondence", "Angebotsschreiben nachfassen",
          "Jeder Interessent der letzten Woche hat eine freundliche Nachfrage bekommen.",
          60, "Sieben Schreiben sind hinausgegangen, zwei Rückrufe stehen im Kalender.",
          "Soll die Firma Brenner noch einmal angeschrieben werden? Sie hatte abgesagt.", "Nein, bitte ruhen lassen.",
          "Bitte den zweiten Absatz kürzer, ein Satz genügt.", "Schnell und freundlich formuliert."),
    Chore("travel", "Reise zum Lieferanten nach Linz", "Hin- und Rückreise mit einer Nacht, alles in einem Plan.",
          120, "Reiseplan mit Buchungsnummern, Adressen und Stornofristen.",
          "Hotel am Bahnhof oder in der Altstadt?", "Am Bahnhof, ich komme spät an.", "", "Alles dabei, auch die Umstiege.",
          {"booking_refs": ["Bahn: 7KQ2LM", "Hotel am Bahnhof Linz: 40 118"], "invoice_to": "Adler Maschinenbau GmbH",
           "total_price": {"amount": "412.60", "currency": "EUR"}}),
    Chore("appointment", "Termin mit dem Steuerbüro", "Ein Termin von einer Stunde in den nächsten zwei Wochen.",
          30, "Bestätigt für Donnerstag um 10:00, Unterlagenliste liegt bei.", praise="Ohne eine einzige Rückfrage.",
          fields={"held_where": "Steuerbüro Kramer, Besprechungsraum 1", "agreed_with": ["Frau Kramer", "Anna Adler"]}),
    Chore("template", "Präsentation für die Vertriebsrunde", "Zwölf Folien mit den Zahlen des Quartals, lesbar vom letzten Platz.",
          180, "Zwölf Folien und eine Seite zum Mitgeben.", "Welche Zahlen sind schon freigegeben?", "Umsatz und Auftragseingang.",
          "Die Ampelfarben bitte durch Worte ersetzen.",
          fields={"version": "3", "kept_at": "Gemeinsamer Ordner, Vertrieb", "tested_in": "PowerPoint und LibreOffice"}),
]  # fmt: skip
MERTENS = [
    Chore("research", "Fortbildungen für das Praxisteam", "Eine Tabelle mit Kosten, Terminen und einer Empfehlung.",
          90, "Sechs Angebote im Vergleich, Empfehlung auf der ersten Seite.",
          "Zählen auch Online-Kurse?", "Ja, wenn es Punkte gibt.", praise="Sehr übersichtlich.",
          fields={"recommendation": "Der Kurs der Ärztekammer: am günstigsten, und alle können am selben Tag.",
                  "findings_sources": ["Ärztekammer, Kursverzeichnis", "Angebote der Veranstalter"],
                  "left_open": ["Ob die Kosten erstattet werden"]}),
    Chore("correspondence", "Einladung zur Patientenveranstaltung", "Ein Brief auf einer Seite und der Text für die Webseite.",
          60, "Brief und Webtext, beides auf Rechtschreibung geprüft.", changes="Bitte ohne Fachwörter."),
    Chore("web", "Öffnungszeiten auf der Webseite", "Die neuen Zeiten stehen überall gleich.", 30,
          "Geändert auf drei Seiten und im Fußbereich, mit Bildschirmfotos.",
          fields={"changes_made": ["Startseite", "Kontakt", "Sprechzeiten", "Fußbereich"],
                  "checked_on": ["Firefox", "Safari auf dem Telefon"]}),
]  # fmt: skip
HOLLERBUSCH = [
    Chore("social", "Wochenbeitrag Wein und Käse", "Ein Beitrag mit Bild, zur Freigabe bis Mittwoch.", 45,
          "Text, Bildvorschlag und Alternativtext.", "Welcher Wein steht diese Woche im Mittelpunkt?", "Der Grauburgunder.",
          "Weniger Adjektive, bitte.", "Trifft unseren Ton.",
          {"channels_done": ["Instagram", "Newsletter"], "alt_texts": True}),
    Chore("text", "Beschreibung für den Herbstkatalog", "Zehn Beschreibungen zu je sechzig Wörtern.", 150,
          "Zehn Texte, jeweils zwischen 55 und 64 Wörtern.",
          fields={"length": 598, "text_sources": ["Datenblätter der Weingüter"], "rights_clear": True, "rounds_left": 1}),
    Chore("event", "Weinprobe im Gewölbekeller", "Ablauf, Gästeliste und Einladung stehen.", 180,
          "Ablaufplan, 24 Zusagen, Getränkeliste.", praise="Der Abend lief von selbst.",
          fields={"venue": "Gewölbekeller, Eingang Hofseite", "accepted": 24,
                  "cost_so_far": {"amount": "1180.00", "currency": "EUR"}}),
]  # fmt: skip
WHITFIELD = [
    Chore("research", "Trade fairs in Germany next spring", "A table with dates, cost of a stand and a recommendation.", 120,
          "Nine fairs compared, recommendation on page one.", "Is Austria in scope as well?", "Yes, Vienna only.",
          praise="Exactly what I needed.",
          fields={"recommendation": "Hanover in April: half the cost of Munich, and three of your buyers attend.",
                  "findings_sources": ["Organisers' price lists", "Exhibitor lists of last year"]}),
    Chore("correspondence", "Letters to German suppliers", "Five short letters in German, ready to sign.", 90,
          "Five letters, form of address checked by telephone.",
          fields={"sent_to": "Five suppliers in Bremen, Hamburg and Kiel"}),
    Chore("appointment", "Calls with the Hamburg office", "Two calls of thirty minutes that suit both sides.", 30,
          "Both confirmed, invitations sent in both time zones.", changes="Please not before ten, London time."),
]  # fmt: skip
