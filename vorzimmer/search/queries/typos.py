"""Words that somebody may have meant: known ones that are a slip or two away."""

from itertools import product

from django.db.models import Q

from vorzimmer.search.models import Word
from vorzimmer.search.models.word import ENDS
from vorzimmer.search.text.distance import allowed, distance
from vorzimmer.search.text.words import loose, stems

ENDING = 3
"""A garbled ending is not taken off: the stem is so much longer."""
MOST_CANDIDATES, MOST_MEANT, MOST_TRIED = 2000, 3, 4


def meant(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Other ways to write what was typed, the nearest first; one query per word, two for those that are not known.

    Words that somebody here has written are left alone as long as another one is unknown.
    """
    known = set(Word.objects.filter(shown__in=words).values_list("shown", flat=True))
    unknown = set(words) - known or set(words)
    choices = [_near(word) if word in unknown else [(0, word)] for word in words]
    if any(not near for near in choices):
        choices = [near or [(9, word)] for near, word in zip(choices, words, strict=True)]
    tried = sorted(product(*choices), key=lambda each: sum(far for far, _ in each))
    found = [tuple(word for _, word in each) for each in tried]
    return [each for each in found if each != words][:MOST_TRIED]


def _near(word: str) -> list[tuple[int, str]]:
    """Known words at a small distance: the stems, or the words as they are where the slip is in the ending.

    One word is given for each stem.
    """
    stem = stems(word)[0]
    most = allowed(stem)
    if not most:
        return []
    lengths = {"length__gte": len(stem) - most - ENDING, "length__lte": len(stem) + most}
    same_end = Q(head=stem[:ENDS]) | Q(tail=stem[-ENDS:])
    there = Word.objects.filter(same_end, **lengths).values_list("stem", "shown")[:MOST_CANDIDATES]
    plain, letters = loose(word), set(stem)
    found: dict[str, tuple[int, int, str]] = {}
    for other, shown in there:
        if other == stem or len(letters.symmetric_difference(other)) > 2 * most + ENDING:
            continue
        far = min(distance(stem, other, most), distance(plain, loose(shown), most))
        if far <= most:
            one = (far, abs(len(shown) - len(word)), shown)
            found[other] = min(found.get(other, one), one)
    return [(far, shown) for far, _, shown in sorted(found.values())[:MOST_MEANT]]
