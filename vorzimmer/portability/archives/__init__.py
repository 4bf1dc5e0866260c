"""Packing data to take along, and unpacking a workspace on another instance."""
