"""Keeping the index: from rows of other rooms to rows that are found."""
