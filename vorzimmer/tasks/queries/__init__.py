"""Everything that is read from this room starts here: only what the actor may see."""

from .tasks import get_task, visible_tasks

__all__ = ["get_task", "visible_tasks"]
