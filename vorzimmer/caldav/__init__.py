"""Calendars in step with other programs: CalDAV (RFC 4791) as client and as server."""
