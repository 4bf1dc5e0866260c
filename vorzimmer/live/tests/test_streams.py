"""What reaches an open tab, what does not, and what a slow one is told."""

import asyncio
import json
import threading
from uuid import uuid4

from vorzimmer.live import hub
from vorzimmer.live.messages import digest
from vorzimmer.live.stream import MOST_REMARKS, MOST_TOPICS, Stream, milliseconds
from vorzimmer.live.streams import Streams

ANNA, BEN = uuid4(), uuid4()


class Tab:
    """A browser's end of a stream; `gate` closed is a browser that does not read."""

    def __init__(self, membership_id, session="s"):
        self.words, self.open = b"", True
        self.gate = asyncio.Event()
        self.gate.set()
        self.stream = Stream(membership_id, digest(session), "nord", "", self.send)

    async def send(self, message):
        await self.gate.wait()
        self.words += message["body"]
        self.open = message["more_body"]

    async def read(self):
        """The events so far, as (name, content)."""
        await asyncio.sleep(0.03)
        blocks = [block.splitlines() for block in self.words.decode().split("\n\n") if "event: " in block]
        self.words = b""
        return [(block[1].removeprefix("event: "), json.loads(block[2].removeprefix("data: "))) for block in blocks]


def with_streams(story):
    async def run():
        streams = Streams()
        await streams.start()
        hub.attach(streams)
        try:
            await story(streams)
        finally:
            hub.attach(None)
            await streams.stop()

    asyncio.run(run())


def test_changes_reach_exactly_the_named_people_and_come_together():
    async def story(streams):
        anna, second, ben = Tab(ANNA), Tab(ANNA), Tab(BEN)
        for tab in (anna, second, ben):
            streams.add(tab.stream, None)
        await asyncio.to_thread(hub.changed, [ANNA], ["task-1:questions"])
        hub.changed({ANNA}, ["task-1:questions", "today"])
        assert await anna.read() == [("changed", ["task-1:questions", "today"])]
        assert await second.read() == [("changed", ["task-1:questions", "today"])]
        assert await ben.read() == []

    with_streams(story)


def test_remarks_are_passed_on():
    async def story(streams):
        anna = Tab(ANNA)
        streams.add(anna.stream, None)
        hub.say([ANNA], "typing", who=str(BEN), topic="talk-1")
        assert await anna.read() == [("say", {"kind": "typing", "who": str(BEN), "topic": "talk-1"})]

    with_streams(story)


def test_a_slow_reader_is_told_once_to_read_everything_again():
    async def story(streams):
        anna = Tab(ANNA)
        streams.add(anna.stream, None)
        anna.gate.clear()
        hub.changed([ANNA], ["first"])
        await asyncio.sleep(0.02)
        for number in range(MOST_TOPICS + 1):
            hub.changed([ANNA], [f"topic-{number}"])
        for _ in range(MOST_REMARKS - 1):
            hub.say([ANNA], "typing")
        await asyncio.sleep(0.02)
        anna.gate.set()
        names = [name for name, _ in await anna.read()]
        assert names[:2] == ["changed", "again"]
        assert names.count("again") == 1

    with_streams(story)


def test_who_is_cut_off_hears_bye_and_nothing_more():
    async def story(streams):
        anna, ben = Tab(ANNA), Tab(BEN, session="signed-out")
        streams.add(anna.stream, None)
        streams.add(ben.stream, None)
        hub.cut(ANNA)
        hub.cut_session("signed-out")
        for tab in (anna, ben):
            assert await tab.read() == [("bye", {})]
            assert not tab.open
        hub.changed([ANNA], ["x"])
        assert await anna.read() == []

    with_streams(story)


def test_who_comes_back_hears_what_was_missed_or_reads_everything():
    async def story(streams):
        before = milliseconds()
        hub.changed([ANNA], ["missed"])
        hub.changed([BEN], ["not hers"])
        await asyncio.sleep(0.01)
        back, long_gone = Tab(ANNA), Tab(ANNA)
        streams.add(back.stream, before)
        streams.add(long_gone.stream, before - 500_000)
        assert await back.read() == [("changed", ["missed"])]
        assert await long_gone.read() == [("again", {})]
        streams.again()
        assert await back.read() == [("again", {})]

    with_streams(story)


def test_here_means_an_open_stream_and_those_who_may_know_are_told(monkeypatch):
    came = threading.Event()

    def audience(membership_id):
        came.set()
        return {BEN, membership_id}

    monkeypatch.setattr(hub, "presence_audience", [audience])
    monkeypatch.setattr("vorzimmer.live.streams.GRACE", 0.01)

    async def story(streams):
        anna, ben = Tab(ANNA), Tab(BEN)
        streams.add(ben.stream, None)
        streams.add(anna.stream, None)
        assert hub.here([ANNA, BEN, uuid4()]) == {ANNA, BEN}
        assert ("say", {"kind": "presence", "who": str(ANNA), "here": True}) in await ben.read()
        streams.remove(anna.stream)
        assert hub.here([ANNA]) == set()
        assert await ben.read() == [("say", {"kind": "presence", "who": str(ANNA), "here": False})]

    with_streams(story)


def test_every_stream_ends_before_the_process_does():
    async def story(streams):
        anna = Tab(ANNA)
        streams.add(anna.stream, None)
        streams.close_all()
        await anna.read()
        assert not anna.open

    with_streams(story)
