"""How hard a text is to read, by the published formulas.

Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948); Kincaid et al., Research Branch Report
8-75 (1975); Amstad, "Wie verständlich sind unsere Zeitungen?" (Zürich 1978); Bamberger and Vanecek, "Lesen, Verstehen,
Lernen, Schreiben" (Wien 1984); Björnsson, "Läsbarhet" (Stockholm 1968). All count words, sentences and syllables and
know nothing of meaning; below 30 words or 2 sentences they say nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from vorzimmer.second_reading.drafts import Draft
from vorzimmer.second_reading.syllables import syllables

FEWEST_WORDS = 30
FEWEST_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of."""

    sentences: int
    words: int
    syllables: int
    long_words: int = 0
    many_syllables: int = 0
    one_syllable: int = 0

    @property
    def words_per_sentence(self) -> float:
        return self.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        return self.syllables / self.words

    def percent(self, some: int) -> float:
        """Of all words."""
        return 100 * some / self.words


def count(words: Sequence[str], sentences: int, language: str) -> Counts:
    """Long words have more than six letters, many syllables are three and more."""
    each = [syllables(word, language) for word in words]
    return Counts(
        sentences=max(1, sentences), words=max(1, len(words)), syllables=sum(each),
        long_words=sum(len(word) > 6 for word in words), many_syllables=sum(n > 2 for n in each),
        one_syllable=sum(n == 1 for n in each),
    )  # fmt: skip


def flesch(counts: Counts) -> float:
    """Flesch Reading Ease (1948): English, 0 very hard to 100 very easy."""
    return 206.835 - 1.015 * counts.words_per_sentence - 84.6 * counts.syllables_per_word


def flesch_kincaid(counts: Counts) -> float:
    """Flesch-Kincaid (1975): English, years at a school in the United States."""
    return 0.39 * counts.words_per_sentence + 11.8 * counts.syllables_per_word - 15.59


def amstad(counts: Counts) -> float:
    """Flesch for German (Amstad 1978): 0 very hard to 100 very easy; kind to hard texts."""
    return 180 - counts.words_per_sentence - 58.5 * counts.syllables_per_word


def wiener_1(counts: Counts) -> float:
    """First Wiener Sachtextformel (Bamberger and Vanecek 1984): 4 very easy to 15 very hard."""
    return (
        0.1935 * counts.percent(counts.many_syllables)
        + 0.1672 * counts.words_per_sentence
        + 0.1297 * counts.percent(counts.long_words)
        - 0.0327 * counts.percent(counts.one_syllable)
        - 0.875
    )


def lix(counts: Counts) -> float:
    """LIX (Björnsson 1968), any language: below 40 easy, above 60 very hard."""
    return counts.words_per_sentence + counts.percent(counts.long_words)


def figures(draft: Draft) -> dict[str, float]:
    """Name of the formula and its value, one decimal; empty when the text is too short for them."""
    if len(draft.words) < FEWEST_WORDS or len(draft.sentences) < FEWEST_SENTENCES:
        return {}
    counts = count(draft.words, len(draft.sentences), draft.language)
    own = (
        {"Flesch": flesch(counts), "Flesch-Kincaid": flesch_kincaid(counts)}
        if draft.language == "en"
        else {"Flesch (Amstad)": amstad(counts), "Wiener Sachtextformel": wiener_1(counts)}
    )
    return {name: round(value, 1) for name, value in (own | {"LIX": lix(counts)}).items()}
