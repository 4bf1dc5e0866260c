"""The three parts of a talk, for whoever only needs their names."""

from vorzimmer.talks.models import PARTS
from vorzimmer.talks.models.talk import Part

__all__ = ["PARTS", "Part"]
