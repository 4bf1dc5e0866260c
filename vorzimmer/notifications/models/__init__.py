from .device import Device
from .digest import Digest
from .link import Link
from .notification import Notification
from .preference import Group, Mail, Preference, Push

__all__ = ["Device", "Digest", "Group", "Link", "Mail", "Notification", "Preference", "Push"]
