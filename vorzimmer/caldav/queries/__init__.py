"""What a person may see of this room: their own connections and devices."""

from .connections import (
    calendar_in,
    connection_at_work,
    due_connections,
    get_conflict,
    get_connection,
    get_linked,
    links_of,
    my_connections,
    open_conflicts,
    settled_conflicts,
)
from .devices import device_with, devices_of_others, get_device, my_devices

__all__ = [
    "calendar_in",
    "connection_at_work",
    "device_with",
    "devices_of_others",
    "due_connections",
    "get_conflict",
    "get_connection",
    "get_device",
    "get_linked",
    "links_of",
    "my_connections",
    "my_devices",
    "open_conflicts",
    "settled_conflicts",
]
