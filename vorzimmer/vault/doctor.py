"""Whether the key of the vault lies where it should; for `vorzimmer check`."""

import stat
from pathlib import Path

from django.conf import settings

from vorzimmer.vault import keys


def look() -> tuple[bool, str]:
    """Good or not, and why in words for whoever runs the house."""
    try:
        keys.keyring()
    except (keys.BadKeys, OSError) as error:
        return False, f"The vault cannot be opened: {error}"
    if keys.in_environment():
        return True, "The key of the vault comes from the environment (VAULT_KEYS)."
    file = keys.key_file()
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        return False, f"Others can read the key of the vault: chmod 600 {file}"
    if _lies_beside_the_database(file):
        return False, (
            f"The key of the vault ({file}) lies beside the database: whoever copies this folder has both. "
            "Move it and set VAULT_KEY_FILE, or set VAULT_KEYS."
        )
    if "sqlite" not in settings.DATABASES["default"]["ENGINE"]:
        return True, f"The key of the vault is in {file}; every machine that shows pages needs the same one."
    return True, f"The key of the vault is in {file}, away from the database."


def _lies_beside_the_database(file: Path) -> bool:
    database = settings.DATABASES["default"]
    if "sqlite" not in database["ENGINE"]:
        return False
    folder = Path(str(database["NAME"])).resolve().parent
    return folder in file.resolve().parents
