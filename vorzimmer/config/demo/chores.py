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
          "Hotel am Bahnhof oder in der Altstadt?", "Am Bahnhof, ich komme spät an.", "", "Alles dabei, auch die Umstiege."),
    Chore("appointment", "Termin mit dem Steuerbüro", "Ein Termin von einer Stunde in den nächsten zwei Wochen.",
          30, "Bestätigt für Donnerstag um 10:00, Unterlagenliste liegt bei.", praise="Ohne eine einzige Rückfrage."),
    Chore("template", "Präsentation für die Vertriebsrunde", "Zwölf Folien mit den Zahlen des Quartals, lesbar vom letzten Platz.",
          180, "Zwölf Folien und eine Seite zum Mitgeben.", "Welche Zahlen sind schon freigegeben?", "Umsatz und Auftragseingang.",
          "Die Ampelfarben bitte durch Worte ersetzen."),
]  # fmt: skip
MERTENS = [
    Chore("research", "Fortbildungen für das Praxisteam", "Eine Tabelle mit Kosten, Terminen und einer Empfehlung.",
          90, "Sechs Angebote im Vergleich, Empfehlung auf der ersten Seite.",
          "Zählen auch Online-Kurse?", "Ja, wenn es Punkte gibt.", praise="Sehr übersichtlich."),
    Chore("correspondence", "Einladung zur Patientenveranstaltung", "Ein Brief auf einer Seite und der Text für die Webseite.",
          60, "Brief und Webtext, beides auf Rechtschreibung geprüft.", changes="Bitte ohne Fachwörter."),
    Chore("web", "Öffnungszeiten auf der Webseite", "Die neuen Zeiten stehen überall gleich.", 30,
          "Geändert auf drei Seiten und im Fußbereich, mit Bildschirmfotos."),
]  # fmt: skip
HOLLERBUSCH = [
    Chore("social", "Wochenbeitrag Wein und Käse", "Ein Beitrag mit Bild, zur Freigabe bis Mittwoch.", 45,
          "Text, Bildvorschlag und Alternativtext.", "Welcher Wein steht diese Woche im Mittelpunkt?", "Der Grauburgunder.",
          "Weniger Adjektive, bitte.", "Trifft unseren Ton."),
    Chore("text", "Beschreibung für den Herbstkatalog", "Zehn Beschreibungen zu je sechzig Wörtern.", 150,
          "Zehn Texte, jeweils zwischen 55 und 64 Wörtern."),
    Chore("event", "Weinprobe im Gewölbekeller", "Ablauf, Gästeliste und Einladung stehen.", 180,
          "Ablaufplan, 24 Zusagen, Getränkeliste.", praise="Der Abend lief von selbst."),
]  # fmt: skip
WHITFIELD = [
    Chore("research", "Trade fairs in Germany next spring", "A table with dates, cost of a stand and a recommendation.", 120,
          "Nine fairs compared, recommendation on page one.", "Is Austria in scope as well?", "Yes, Vienna only.",
          praise="Exactly what I needed."),
    Chore("correspondence", "Letters to German suppliers", "Five short letters in German, ready to sign.", 90,
          "Five letters, form of address checked by telephone."),
    Chore("appointment", "Calls with the Hamburg office", "Two calls of thirty minutes that suit both sides.", 30,
          "Both confirmed, invitations sent in both time zones.", changes="Please not before ten, London time."),
]  # fmt: skip
