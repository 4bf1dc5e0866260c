"""The layers of a calendar: each gives entries of one kind. Called by `queries.entries` only."""
