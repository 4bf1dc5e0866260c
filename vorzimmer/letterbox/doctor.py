"""Whether mail comes in; for `vorzimmer check`."""

from django.conf import settings

from vorzimmer.letterbox import addresses, imap


def look() -> tuple[bool, str]:
    """Good or not, and why in words for whoever runs the house."""
    if not addresses.is_open():
        if imap.is_set_up():
            return False, "MAIL_IN_URL is set, but no address leads there: set MAIL_IN_ADDRESS=user+{token}@example.org"
        return True, "No mail comes in (MAIL_IN_ADDRESS): people from outside answer by the links in their mails."
    before, _token, after = settings.MAIL_IN_ADDRESS.partition("{token}")
    if "@" not in before + after or len(before.partition("@")[0]) > 64 - addresses.CODE - addresses.SIGNATURE:
        return False, "MAIL_IN_ADDRESS has to be like user+{token}@example.org, with at most 40 characters before it."
    if not imap.is_set_up():
        return True, "Mail comes in by the pipe of the mail server (vorzimmer mail)."
    try:
        imap.knock()
    except Exception as error:
        return False, f"The mailbox for incoming mail does not open ({type(error).__name__}): look at MAIL_IN_URL."
    return True, "The mailbox for incoming mail opens."
