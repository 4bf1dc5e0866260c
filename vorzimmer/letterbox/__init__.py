"""Mails that come in: read once, told apart by the address they were sent to, given to the room that expects them."""
