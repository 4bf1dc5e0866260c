"""Web push (RFC 8030): what is told reaches a device while no page is open, encrypted for that device only."""
