"""The API of this process: built once, when the first program asks."""

from importlib import import_module

from vorzimmer.api.v1.house import build

for module in ("reads", "writes", "unrecorded"):
    import_module(f"vorzimmer.api.v1.{module}")  # each adds its addresses
api = build()
