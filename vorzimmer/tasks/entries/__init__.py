"""What can happen in this room: who may know, who is told, which parts of pages are out of date."""

from .flow import TaskHandedOver

__all__ = ["TaskHandedOver"]
