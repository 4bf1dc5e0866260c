from .connection import Connection
from .device import Device, Resource
from .linked import Conflict, Linked, Twin

__all__ = ["Conflict", "Connection", "Device", "Linked", "Resource", "Twin"]
