"""Changes to a person, who belongs to no workspace: plain functions, no journal."""

from .change_preferences import change_preferences
from .change_profile import change_profile
from .remove_photo import remove_photo
from .set_photo import set_photo

__all__ = ["change_preferences", "change_profile", "remove_photo", "set_photo"]
