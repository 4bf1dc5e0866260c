"""Servers and workers as processes of their own, on a real PostgreSQL and Redis."""
