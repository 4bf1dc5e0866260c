"""What happened since the last talk, for both the same: figures, with the cases behind each.

Nothing here compares people. A figure of fewer than three cases says so, and says "2 of 2" instead of a percentage
(domain.md 6.3). What the client's side owes is measured as well, or the card is unfair.
"""

from .figure import FEW, Case, Figure
from .figures import figures_of
from .trend import Trend, with_trends
from .work import Work, work_of

__all__ = ["FEW", "Case", "Figure", "Trend", "Work", "figures_of", "with_trends", "work_of"]
