from .occurrence import Occurrence
from .prepared import PlannedStep, Prepared
from .series import Series
from .template import Template

__all__ = ["Occurrence", "PlannedStep", "Prepared", "Series", "Template"]
