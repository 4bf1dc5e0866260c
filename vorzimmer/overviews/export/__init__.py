"""What a view shows, as a file: CSV or xlsx."""
