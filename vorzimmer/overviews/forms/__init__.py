"""Forms of this room."""

from .bulk import WISHES
from .day import DayForm
from .export import ExportForm
from .views import SaveForm, ShareForm

__all__ = ["WISHES", "DayForm", "ExportForm", "SaveForm", "ShareForm"]
