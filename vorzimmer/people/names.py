"""How people are called."""

TITLES = {"Dr.", "Prof.", "Dipl.-Ing.", "Mag.", "Dr", "Prof"}


def first_name(name: str) -> str:
    """How a colleague calls somebody: the first word that is not a title."""
    words = [word for word in name.split() if word not in TITLES]
    return words[0] if words else name
