from .connections import (
    CalendarLinked,
    CalendarUnlinked,
    Connected,
    Disconnected,
    PasswordChanged,
    PasswordLost,
    Paused,
    Resumed,
)
from .devices import ChangeRefused, DeviceMade, DeviceRevoked
from .findings import ConflictFound, ConflictSettled, MissingAnswered, MissingAsked

__all__ = [
    "CalendarLinked",
    "CalendarUnlinked",
    "ChangeRefused",
    "ConflictFound",
    "ConflictSettled",
    "Connected",
    "DeviceMade",
    "DeviceRevoked",
    "Disconnected",
    "MissingAnswered",
    "MissingAsked",
    "PasswordChanged",
    "PasswordLost",
    "Paused",
    "Resumed",
]
