"""Stretches of time as whole minutes since 1970 (UTC): [from, until). Integers, because thousands are compared."""

from collections.abc import Iterable
from datetime import UTC, datetime

type Span = tuple[int, int]


def minute_of(moment: datetime) -> int:
    """Whole minutes since 1970; seconds are dropped. The zone does not matter, but there must be one."""
    return int(moment.timestamp() // 60)


def moment_of(minute: int) -> datetime:
    """Back again, in UTC."""
    return datetime.fromtimestamp(minute * 60, UTC)


def joined(spans: Iterable[Span]) -> list[Span]:
    """In order, touching and overlapping ones as one; empty ones gone."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if end <= start:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def within_both(some: list[Span], others: list[Span]) -> list[Span]:
    """What lies in both; both in order and without overlaps."""
    found: list[Span] = []
    here = there = 0
    while here < len(some) and there < len(others):
        start = max(some[here][0], others[there][0])
        end = min(some[here][1], others[there][1])
        if start < end:
            found.append((start, end))
        if some[here][1] < others[there][1]:
            here += 1
        else:
            there += 1
    return found


def without(spans: list[Span], taken: list[Span]) -> list[Span]:
    """What is left of `spans`; both in order and without overlaps."""
    found: list[Span] = []
    at = 0
    for first, last in spans:
        start = first
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        look = at
        while look < len(taken) and taken[look][0] < last:
            if taken[look][0] > start:
                found.append((start, taken[look][0]))
            start = max(start, taken[look][1])
            look += 1
        if start < last:
            found.append((start, last))
    return found
