"""The house as a CalDAV server: Radicale speaks the protocol, what it reads and writes are our calendars."""
