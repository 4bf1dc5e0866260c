"""Envelopes: bound to their row, opened by the key outside the database, moved to a new one."""

import os
import stat
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django_scopes import scope

from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.vault import keys, sealing
from vorzimmer.vault.models import Secret, Sending

from .scenes import PLAIN, fresh, given, kept, sent


@pytest.fixture(autouse=True)
def _keys_of_its_own(settings, tmp_path):
    settings.VAULT_KEY_FILE = str(tmp_path / "keys" / "vault-keys")


def opened(house, row) -> str:
    with scope(workspace=house.workspace):
        return sealing.opened(type(row).objects.get(pk=row.pk)).text


def put(house, row, **columns) -> None:
    with scope(workspace=house.workspace), writes_allowed("somebody with a hand in the database"):
        type(row).objects.filter(pk=row.pk).update(**columns)


def test_it_opens_and_every_seal_is_another(house):
    access = given(house)
    first, second = kept(house, access), kept(house, access)
    assert opened(house, first) == opened(house, second) == PLAIN
    assert bytes(first.sealed) != bytes(second.sealed)
    assert PLAIN.encode() not in bytes(first.sealed) + bytes(first.sealed_key)


def test_content_that_was_moved_into_another_row_does_not_open(house):
    access = given(house)
    first, second = kept(house, access), kept(house, access)
    put(house, second, sealed=first.sealed, sealed_key=first.sealed_key, sealed_with=first.sealed_with)
    with pytest.raises(sealing.Unreadable):
        opened(house, second)


def test_content_that_was_moved_into_another_table_or_workspace_does_not_open(house):
    secret, other = kept(house), sent(house)
    envelope = {"sealed": secret.sealed, "sealed_key": secret.sealed_key, "sealed_with": secret.sealed_with}
    put(house, other, **envelope)
    with pytest.raises(sealing.Unreadable):
        opened(house, other)
    secret.workspace = house.elsewhere
    with pytest.raises(sealing.Unreadable):
        sealing.opened(secret)


def test_a_changed_byte_does_not_open(house):
    secret = kept(house)
    broken = bytearray(secret.sealed)
    broken[-1] ^= 1
    put(house, secret, sealed=bytes(broken))
    with pytest.raises(sealing.Unreadable):
        opened(house, secret)


def test_the_database_alone_opens_nothing(house, settings, tmp_path):
    secret = kept(house)
    settings.VAULT_KEY_FILE = str(tmp_path / "another")
    with pytest.raises(sealing.Unreadable):
        opened(house, secret)


def test_the_key_is_made_once_and_is_for_its_owner_only(house):
    first = keys.keyring()
    assert keys.keyring() == first
    assert stat.S_IMODE(os.stat(keys.key_file()).st_mode) == 0o600
    assert [path.name for path in keys.key_file().parent.iterdir()] == ["vault-keys"]


def test_a_rotation_puts_everything_under_the_new_key(house):
    secret, sending = kept(house), sent(house)
    before = keys.current(keys.keyring())[0]
    said = StringIO()
    call_command("rotate_vault_key", "--forget", stdout=said)
    assert list(keys.keyring()) != [before]
    assert len(keys.keyring()) == 1
    assert "2 secrets" in said.getvalue()
    assert opened(house, secret) == opened(house, sending) == PLAIN
    with scope(workspace=house.workspace):
        names = {
            *Secret.objects.values_list("sealed_with", flat=True),
            *Sending.objects.values_list("sealed_with", flat=True),
        }
    assert names == set(keys.keyring())


def test_a_rotation_that_cannot_open_something_forgets_no_key(house):
    secret = kept(house)
    put(house, secret, sealed_key=b"0" * 60)
    with pytest.raises(CommandError):
        call_command("rotate_vault_key", "--forget", stdout=StringIO())
    assert len(keys.keyring()) == 2


def test_keys_of_the_environment_come_first(house, settings):
    secret = kept(house)
    old = keys.key_file().read_text().strip()
    new = "neu:" + "A" * 43
    settings.VAULT_KEYS = f"{new},{old}"
    assert opened(house, secret) == PLAIN
    call_command("rotate_vault_key", stdout=StringIO())
    settings.VAULT_KEYS = new
    assert opened(house, secret) == PLAIN
    assert fresh(house, secret).sealed_with == "neu"


@pytest.mark.parametrize("wrong", ["", "x:kurz", ":" + "A" * 43, "x:" + "!" * 43])
def test_wrong_keys_are_named_but_not_shown(settings, wrong):
    settings.VAULT_KEYS = wrong or ","
    with pytest.raises(keys.BadKeys) as why:
        keys.keyring()
    assert "A" * 43 not in str(why.value)


def test_what_is_secret_does_not_show_itself():
    plain = sealing.Plain(PLAIN.encode(), "schluessel.pem")
    assert PLAIN not in f"{plain} {plain!r}"
    assert "schluessel" not in f"{plain} {plain!r}"
