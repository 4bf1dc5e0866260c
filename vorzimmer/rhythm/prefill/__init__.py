"""What a draft begins with: read off the work, never typed twice."""

from .evening import evening_lines
from .lines import Drafted
from .morning import day_minutes, morning_lines
from .week import reckon, week_lines

__all__ = ["Drafted", "day_minutes", "evening_lines", "morning_lines", "reckon", "week_lines"]
