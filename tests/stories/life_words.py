"""What the people of the story of a whole life type and read, in both languages."""

GERMAN = {
    # typed
    "need": "Reisen und Briefe", "words": "Du kennst die Bahn.", "of ben": "Ruhig und klar.",
    "of anna": "Weiß, was sie will.", "outcome": "Ein Reiseplan nach Wien", "question": "Wo sitzt du am liebsten?",
    "window": "Am Fenster", "aisle": "Am Gang", "call": "Im Hotel angerufen", "spend": "Fahrkarten nach Wien",
    "purpose": "Fahrkarten buchen", "password": "Passwort der Bahn", "why read": "Fahrkarten nach Wien",
    "more": "Auch die Post am Freitag", "may be said": "Es war eine gute Zeit.", "thanks": "Danke für jede ruhige Reise.",
    "tasks": "Plante Reisen.", "skills": "Sorgfältig und freundlich.", "results": "Kein Zug verpasst.",
    "wish": "Alles Gute.",
    # read
    "coordination's turn": "Die Koordination ist dran", "your turn": "Du bist dran", "travel": "Reise",
    "asked": "gefragt", "to the call": "Zum Gespräch", "both said yes": "Ihr habt beide Ja gesagt",
    "anna's turn": "Anna ist dran", "ben's turn": "Ben ist dran", "price": "42 € je Stunde",
    "one open": "1 Punkt ist noch offen", "all agreed": "Über alles besteht Einigkeit", "holds one": "Fassung 1 · gilt",
    "holds two": "Fassung 2 · gilt", "stage two": "Rechte der Stufe 2", "free": "frei",
    "needs approval": "braucht Freigabe", "because": "in Fassung 1", "approved": "freigegeben", "version two": "Fassung 2",
    "ready": "von 100", "go on": "Es geht gemeinsam weiter", "it has ended": "Die Zusammenarbeit ist beendet",
    "not here": "Diese Seite gibt es hier nicht", "can be shown": "wird gezeigt",
}  # fmt: skip

ENGLISH = {
    # typed
    "need": "Trips and letters", "words": "You know the railways.", "of ben": "Calm and clear.",
    "of anna": "Knows what she wants.", "outcome": "A travel plan to Vienna", "question": "Where do you like to sit?",
    "window": "At the window", "aisle": "On the aisle", "call": "Called the hotel", "spend": "Tickets to Vienna",
    "purpose": "To buy tickets", "password": "Password of the railway", "why read": "Tickets to Vienna",
    "more": "The post on Fridays, too", "may be said": "It was a good time.", "thanks": "Thank you for every calm trip.",
    "tasks": "Planned trips.", "skills": "Careful and friendly.", "results": "Never missed a train.",
    "wish": "All the best.",
    # read
    "coordination's turn": "The coordination", "your turn": "Your turn", "travel": "Travel", "asked": "asked",
    "to the call": "To the call", "both said yes": "You both said yes", "anna's turn": "Anna", "ben's turn": "Ben",
    "price": "€42", "one open": "1 clause is still open", "all agreed": "Everything is agreed",
    "holds one": "Version 1 · holds", "holds two": "Version 2 · holds", "stage two": "rights of stage 2", "free": "free",
    "needs approval": "needs approval", "because": "in version 1", "approved": "approved", "version two": "version 2",
    "ready": "of 100", "go on": "You go on together", "it has ended": "It has ended", "not here": "not here",
    "can be shown": "can be shown",
}  # fmt: skip

SAID = {"german": GERMAN, "english": ENGLISH}
