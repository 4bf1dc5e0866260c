"""A word that somebody here has written: for completing what is typed, and for forgiving slips."""

from django.db import models

from vorzimmer.tenancy.rooms import RoomModel

ENDS = 2


class Word(RoomModel):
    """`shown` as written in small letters, `loose` without umlauts; `head` and `tail` are the ends of its `stem`.

    A slip leaves one of both ends as it was: that is how candidates are found, whatever ending the word has.
    `back` is the stem from its end: words that are put together with another one at their end lie side by side.
    """

    shown = models.CharField(max_length=40)
    loose = models.CharField(max_length=40)
    stem = models.CharField(max_length=40)
    head = models.CharField(max_length=ENDS)
    tail = models.CharField(max_length=ENDS)
    length = models.PositiveSmallIntegerField()
    back = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "shown"], name="word_once")]
        indexes = [
            models.Index(fields=["workspace", "loose"], name="word_by_beginning"),
            models.Index(fields=["workspace", "head", "length"], name="word_by_head"),
            models.Index(fields=["workspace", "tail", "length"], name="word_by_tail"),
            models.Index(fields=["workspace", "back"], name="word_by_end"),
        ]

    def __str__(self) -> str:
        return self.shown
