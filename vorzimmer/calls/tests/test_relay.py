"""Credentials for the relay: as coturn reckons them, and only for a while."""

import base64
import hashlib
import hmac
from datetime import timedelta

from vorzimmer.calls import relay
from vorzimmer.foundation import clock


def test_they_are_hmac_sha1_of_the_moment_of_expiry_and_hold_some_hours(house, settings):
    settings.TURN_URLS, settings.TURN_SECRET, settings.TURN_HOURS = ["turn:t.example:3478"], "geheim", 6
    settings.STUN_URLS = ["stun:t.example:3478"]
    stun, turn = relay.servers_for(house.anna)
    assert stun == {"urls": ["stun:t.example:3478"]}
    until, _, word = turn["username"].partition(":")
    assert (
        timedelta(hours=5, minutes=59) < timedelta(seconds=int(until) - clock.now().timestamp()) <= timedelta(hours=6)
    )
    assert word in house.anna.id.hex
    signed = hmac.new(b"geheim", turn["username"].encode(), hashlib.sha1).digest()
    assert turn["credential"] == base64.b64encode(signed).decode()


def test_without_a_secret_there_is_no_relay(house, settings):
    settings.TURN_URLS, settings.TURN_SECRET, settings.STUN_URLS = ["turn:t.example:3478"], "", []
    assert relay.servers_for(house.anna) == []
