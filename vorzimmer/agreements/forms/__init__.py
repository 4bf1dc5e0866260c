"""Plain forms of agreements."""
