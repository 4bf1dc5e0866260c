"""Who may: a rule answers None (yes), or the reason why not, in words for the person."""

from . import series, templates

__all__ = ["series", "templates"]
