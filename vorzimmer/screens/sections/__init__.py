"""What stands on "Today", one file per kind of reader."""
