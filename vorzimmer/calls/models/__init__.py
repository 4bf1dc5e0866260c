from .call import Call
from .line import Seat, Signal
from .note import CallNote
from .way import WayOfCalling

__all__ = ["Call", "CallNote", "Seat", "Signal", "WayOfCalling"]
