"""Talking to a CalDAV server outside: what it has, what has changed there, bringing ours."""
