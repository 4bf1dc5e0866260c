"""Who is told what, in the house and by mail: notices, one-click links, preferences, quiet hours, digest."""
