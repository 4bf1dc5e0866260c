"""Feedback talks: prepared, held, kept as minutes that both confirm."""
