"""What rooms say, and what goes from process to process."""

import json
from uuid import uuid4

import pytest

from vorzimmer.live import bus, hub
from vorzimmer.live.messages import MOST, digest, split


class Wire:
    shared = True

    def __init__(self):
        self.texts = []

    def publish(self, text):
        self.texts.append(text)


@pytest.fixture
def wire(monkeypatch):
    line = Wire()
    monkeypatch.setattr(bus, "current", lambda: line)
    return line


def test_tests_can_listen():
    anna = uuid4()
    with hub.listening() as heard:
        hub.changed([anna], ["b", "a", "a"])
        hub.changed([], ["nobody"])
        hub.changed([anna], [])
    assert heard == [{"to": [anna.hex], "topics": ["a", "b"]}]


def test_large_audiences_go_out_in_several_small_messages(wire):
    people = [uuid4() for _ in range(250)]
    hub.changed(people, [f"task-{uuid4()}:questions" for _ in range(30)])
    assert len(wire.texts) == 6
    assert all(len(text) <= MOST for text in wire.texts)
    reached = {
        (pk, topic) for text in wire.texts for pk in json.loads(text)["to"] for topic in json.loads(text)["topics"]
    }
    assert len(reached) == 250 * 30


def test_sessions_are_named_by_their_digest_only(wire):
    hub.cut_session("secret-key")
    assert "secret-key" not in wire.texts[0]
    assert json.loads(wire.texts[0])["cut_session"] == digest("secret-key")


def test_a_bus_that_is_down_does_not_stop_the_work(monkeypatch, caplog):
    class Down(Wire):
        def publish(self, text):
            raise ConnectionError

    monkeypatch.setattr(bus, "current", Down)
    hub.changed([uuid4()], ["x"])
    assert "live message lost" in caplog.text


def test_content_does_not_belong_here():
    with pytest.raises(ValueError, match="too long"):
        list(split({"to": [], "kind": "typing", "content": {"text": "x" * 8000}}, "me"))
