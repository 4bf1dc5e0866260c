"""Appointments by mail: invitations, answers, counter-proposals and cancellations as iTIP (RFC 5546) over mail (RFC 6047)."""
