"""Calls in the browser: signalling, relays, what came of a call."""
