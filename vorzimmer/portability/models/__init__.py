"""What comes in from elsewhere and what is taken along."""

from .archive import Archive
from .task_import import TaskImport

__all__ = ["Archive", "TaskImport"]
