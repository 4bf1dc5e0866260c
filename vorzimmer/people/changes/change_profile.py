"""Name, form of address, languages, telephone numbers."""

from vorzimmer.people.models import User


def change_profile(
    person: User,
    *,
    name: str,
    pronunciation: str,
    salutation: str,
    languages: list[dict[str, str]],
    phones: list[dict[str, str]],
) -> None:
    """`languages` are {language, level}: A1 to C2 or native; `phones` are {kind, number}: work or mobile."""
    person.name, person.pronunciation, person.salutation = name, pronunciation, salutation
    person.languages, person.phones = languages, phones
    person.save(update_fields=["name", "pronunciation", "salutation", "languages", "phones"])
