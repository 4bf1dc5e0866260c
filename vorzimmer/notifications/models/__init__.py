from .digest import Digest
from .link import Link
from .notification import Notification
from .preference import Group, Mail, Preference

__all__ = ["Digest", "Group", "Link", "Mail", "Notification", "Preference"]
