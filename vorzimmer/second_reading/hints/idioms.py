"""Sayings that somebody with another mother tongue takes at their word. Only looked for when such a person reads."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import EVERYWHERE, Found, Hint, any_of, in_case_of

LITERALLY: dict[str, dict[str, str | None]] = {
    "de": {
        r"den Ball flach halten": "ruhig bleiben", r"(?:steh\w*|stand\w*) auf dem Schlauch": None, r"die Kuh vom Eis": None,
        r"das Kind mit dem Bade": None,
        r"(?:fällt|fallen|gefallen|fiel) unter den Tisch|unter den Tisch (?:fällt|fallen|gefallen)": None,
        r"mit ins Boot (?:holen|nehmen)": "dazuholen", r"auf die lange Bank (?:schieben|geschoben)": None,
        r"Nägel mit Köpfen": None, r"auf dem Zahnfleisch": None, r"Butter bei die Fische": None, r"am Ball bleiben": "dranbleiben",
        r"den Hut auf(?: ?hat| ?haben| ?habe)?\b": None, r"durch die Blume": None,
        r"auf dem Schirm (?:hast|haben|habe|hat|behalten)": None,
        r"nur Bahnhof": None, r"aus dem Ärmel (?:schütteln|geschüttelt)": None, r"Schnee von gestern": "überholt",
        r"kalter Kaffee": "überholt", r"über den Tellerrand": None, r"das Handtuch (?:werfen|geworfen)": None,
        r"in trockenen Tüchern": "sicher", r"auf den letzten Drücker": "im letzten Moment", r"um den heißen Brei": None,
        r"Licht am Ende des Tunnels": None, r"auf Herz und Nieren": "gründlich",
    },
    "en": {
        r"touch base": "talk", r"circle back to": "come back to", r"circle back": "come back to this",
        r"low[- ]hanging fruit": "the easy part", r"barking up the wrong tree": None,
        r"table (?:this|it|that) (?:for now|until)": None,
        r"deep dive": "close look", r"ball ?park (?:figure|number|estimate)": "rough estimate", r"bite the bullet": None,
        r"hit the ground running": "start quickly", r"move the needle": "make a difference", r"on the same page": None,
        r"back to square one": "back to the beginning", r"ducks in a row": None, r"piece of cake": "easy", r"in the loop": "informed",
        r"drop(?:ped)? the ball": None, r"rain ?check": None, r"boil the ocean": "try to do everything",
        r"think outside the box": "think differently", r"the ball is in your court": "it is your turn", r"cut corners": None,
        r"at the drop of a hat": "at once", r"up in the air": "undecided", r"a long shot": None, r"under the weather": "ill",
    },
}  # fmt: skip
PATTERNS = {language: any_of(*(rf"\b{words}(?!\w)" for words in known)) for language, known in LITERALLY.items()}
_EACH = {
    language: [(any_of(words), plain) for words, plain in known.items() if plain]
    for language, known in LITERALLY.items()
}


def find(draft: Draft) -> Iterator[Found]:
    """Known sayings, with plain words where these fit into the same sentence."""
    if not draft.foreign or draft.language not in PATTERNS:
        return
    for found in PATTERNS[draft.language].finditer(draft.own):
        plain = next((words for pattern, words in _EACH[draft.language] if pattern.fullmatch(found[0])), None)
        yield Found(found.start(), found.end(), in_case_of(found[0], plain) if plain else None)


HINT = Hint(
    key="idioms",
    name=_("Saying"),
    reason=_("Somebody who reads this has another mother tongue. Sayings are then taken at their word."),
    suggestion=_("Say it literally."),
    find=find,
    kinds=EVERYWHERE,
)
