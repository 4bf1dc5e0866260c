"""Tells open browsers that something has changed. Knows names of topics, never content.

Rooms call `live.changed(membership_ids, topics)` and its sisters in `hub.py` after the commit.
"""
