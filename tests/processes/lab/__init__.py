"""A room that exists only while processes are tried out."""
