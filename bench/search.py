"""What searching costs: the words that are looked for, planted so that they have as many hits at every size.

At each size (1,000, 10,000, 100,000 tasks) two words of its own stand together in 100 messages, spread over the whole
workspace, and each of them in up to 1,000 others. Beside what was really written the workspace knows 20,000 made-up
words, so that completing and forgiving have something to look through.
"""

from urllib.parse import urlencode

TOGETHER, ALONE = 100, 1000
PLANTED = {
    1000: ("Kündigungsfristen", "Mietvertrag", "kündigungsfrist mietverträge"),
    10000: ("Stornierungen", "Hotelzimmer", "stornierung hotelzimmer"),
    100000: ("Belege", "Steuerberaterin", "beleg steuerberaterin"),
}
"""By size: two words as they are written, and as they are typed."""


def planted(n: int) -> str:
    """What is said besides in a message about task number `n`."""
    said = []
    for size, (one, other, _typed) in PLANTED.items():
        if n >= size:
            continue
        if n % (size // TOGETHER) == 0:
            said.append(f"{one} für das {other}")
        elif n % max(2, size // ALONE) == 1:
            said.append(one if n % 4 == 1 else other)
    return " ".join(said)


def typed(size: int) -> dict[str, str]:
    """Searches by name, as queries of the page: two words with 100 hits, one being typed, two frequent ones, a slip."""
    words = PLANTED.get(size, PLANTED[10000])[2]
    searches = {
        "search": words,
        "search_typing": words[:-4],
        "search_frequent": "rechnung wien",
        "search_slip": words[:3] + words[4:],
    }
    return {name: urlencode({"q": asked}) for name, asked in searches.items()}
