"""Nothing of the house's own network can be called, under whatever name."""

import socket

import pytest

from vorzimmer.foundation.internet import is_public
from vorzimmer.webhooks import calling
from vorzimmer.webhooks.addresses import Refused, checked, look_at

PRIVATE = [
    "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.9", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1", "2001:db8::1",
]  # fmt: skip
PUBLIC = ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    ["http://example.org/", "ftp://example.org/", "https://", "https://a:b@example.org/", "https://example.org:99999/",
     "https://exa mple.org/", "javascript:alert(1)", "https://[::1", "https://münchen.example/\r\nX: y"],
)  # fmt: skip
def test_addresses_that_are_refused_before_anybody_is_asked(url):
    with pytest.raises(Refused):
        look_at(url)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1"])
def test_ways_to_write_this_machine(host):
    with pytest.raises((Refused, OSError)):
        checked(f"https://{host}/")


def test_the_connection_goes_to_the_address_that_was_looked_at(monkeypatch):
    """A name that says something else when it is asked again leads nowhere."""
    answers = [["93.184.216.34"], ["127.0.0.1"]]
    asked: list[tuple[str, int]] = []

    def resolve(host, port, **_):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in answers.pop(0)]

    def connect(address, timeout):
        asked.append(address)
        raise ConnectionRefusedError("nobody there")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket, "create_connection", connect)
    reply = calling.post("https://rebind.example/in", b"{}", {})
    assert asked == [("93.184.216.34", 443)]
    assert reply.status is None
    assert "ConnectionRefused" in reply.error


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch):
    both = ["93.184.216.34", "10.0.0.1"]
    monkeypatch.setattr(socket, "getaddrinfo", lambda _host, port, **_: [(2, 1, 6, "", (each, port)) for each in both])
    assert calling.post("https://both.example/", b"", {}).error


def test_somebody_who_answers_forever_is_cut_off(settings, monkeypatch):
    settings.WEBHOOKS_PRIVATE = True
    monkeypatch.setattr(calling, "DONE_WITHIN", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        reply = calling.post(f"http://127.0.0.1:{silent.getsockname()[1]}/", b"{}", {})
    assert reply.status is None
    assert reply.took_ms < 3000
