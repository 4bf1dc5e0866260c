"""What programs can read, by topic: each function stands behind one address of `house.py`."""

from . import engagements, files, handbook, outside, overviews, people, planning, search, talk, tasks, work

__all__ = [
    "engagements",
    "files",
    "handbook",
    "outside",
    "overviews",
    "people",
    "planning",
    "search",
    "talk",
    "tasks",
    "work",
]
