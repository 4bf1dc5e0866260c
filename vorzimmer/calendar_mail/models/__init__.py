from .counter import Counter
from .invitation import Invitation
from .invited import Invited
from .unexpected import Unexpected

__all__ = ["Counter", "Invitation", "Invited", "Unexpected"]
