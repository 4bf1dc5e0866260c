"""Texts of pages: from Markdown to what is shown, and what differs between two of them. No database."""
