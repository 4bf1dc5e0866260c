"""What `vorzimmer check` says about the key."""

from vorzimmer.vault import doctor, keys


def test_a_key_beside_the_database_is_named(settings, tmp_path, monkeypatch):
    settings.VAULT_KEY_FILE = str(tmp_path / "vault-keys")
    monkeypatch.setitem(settings.DATABASES, "default", {"ENGINE": "sqlite3", "NAME": tmp_path / "house.sqlite3"})
    good, words = doctor.look()
    assert (good, "beside the database" in words) == (False, True)
    settings.VAULT_KEY_FILE = str(tmp_path.parent / "elsewhere" / "vault-keys")
    assert doctor.look()[0]


def test_a_key_that_others_can_read_is_named(settings, tmp_path):
    settings.VAULT_KEY_FILE = str(tmp_path / "vault-keys")
    keys.keyring()
    (tmp_path / "vault-keys").chmod(0o644)
    good, words = doctor.look()
    assert (good, "chmod 600" in words) == (False, True)


def test_keys_of_the_environment_are_fine_and_broken_ones_are_not(settings):
    settings.VAULT_KEYS = "x:" + "A" * 43
    assert doctor.look()[0]
    settings.VAULT_KEYS = "x:kurz"
    assert not doctor.look()[0]
