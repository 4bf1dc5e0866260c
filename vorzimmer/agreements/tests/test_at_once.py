"""The two sides act at the same moment, in real transactions: nothing is lost, nothing is signed that was not agreed."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import ClauseRevision, Signature, Version, VersionClause
from vorzimmer.agreements.steady import Stale
from vorzimmer.agreements.wording import wording_of
from vorzimmer.journal.action import NotAllowed

from .negotiated import change, clause, inside, offered, ready, sign

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 4
"""Who comes first is up to the threads: several times it is the one, then the other."""


@pytest.fixture
def here(transactional_db, house):
    with inside(house):
        yield house


def at_once(house, *runs):
    """What each of them came back with; refusals as they were raised. Each reads for itself, as a request does."""
    barrier = Barrier(len(runs))

    def go(run):
        try:
            with inside(house):
                barrier.wait()
                return run()
        except (NotAllowed, Stale) as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(runs)) as pool:
        return list(pool.map(go, runs))


def again(version):
    """As a page of its own reads it."""
    return Version.objects.select_related("agreement__engagement__client").get(pk=version.pk)


def refused(results):
    return [each for each in results if isinstance(each, Exception)]


def test_two_change_the_same_clause_and_the_second_reads_what_the_first_wrote(here):
    version = offered(here)
    for number in range(ROUNDS):
        mine, theirs = clause(version, "hours"), clause(version, "hours")
        results = at_once(
            here,
            lambda found=mine, minutes=600 + number: change(here.anna, found, weekly_minutes=minutes),
            lambda found=theirs, minutes=400 + number: change(here.ben, found, weekly_minutes=minutes),
        )
        [late] = refused(results)
        [done] = [each for each in results if each is not late]
        kept = clause(version, "hours")
        assert isinstance(late, Stale)
        assert late.clause.body == kept.body == done.clause.body
        assert kept.revision == number + 1
        assert kept.is_accepted_by(done.side)
        assert not kept.is_accepted
    assert ClauseRevision.objects.count() == ROUNDS


def test_nobody_accepts_a_wording_that_the_other_changes_at_that_moment(here):
    version = offered(here)
    for number in range(ROUNDS):
        read, theirs = clause(version, "hours"), clause(version, "hours")
        at_once(
            here,
            lambda found=read, seen=number: actions.accept_clause(actor=here.anna, clause=found, revision=seen),
            lambda found=theirs, minutes=300 + number: change(here.ben, found, weekly_minutes=minutes + 1),
        )
        kept = clause(version, "hours")
        assert (kept.revision, kept.is_accepted_by("assistant")) == (number + 1, True)
        assert not kept.is_accepted_by("client"), "she has not read this one"


def test_all_at_once_is_accepted_as_it_was_read_or_not_at_all(here):
    version = offered(here)
    read = {each.key: each.revision for each in queries.clauses_of(version)}
    theirs = clause(version, "rate")
    at_once(
        here,
        lambda: actions.accept_version(actor=here.anna, version=again(version), revisions=read),
        lambda: change(here.ben, theirs, cents=5200),
    )
    kept = clause(version, "rate")
    assert kept.body["cents"] == 5200
    assert not kept.is_accepted_by("client")


@pytest.mark.parametrize("between", ["change", "remark", "take back"])
def test_a_signed_version_has_no_clause_that_is_open(here, between):
    version = ready(here)
    for number in range(ROUNDS):
        sign(here.anna, version)
        theirs = clause(version, "hours")
        acts = {
            "change": lambda found=theirs, minutes=600 + number: change(here.anna, found, weekly_minutes=minutes),
            "remark": lambda found=theirs: actions.comment_clause(actor=here.anna, clause=found, text="Moment."),
            "take back": lambda found=theirs: actions.take_back_acceptance(actor=here.anna, clause=found),
        }
        results = at_once(here, lambda last=version: sign(here.ben, again(last)), acts[between])
        assert len(refused(results)) == 1
        version = _next_round(here, again(version))


def _next_round(here, version):
    """What has to be true whoever came first; then everything is ready once more."""
    rows = list(VersionClause.objects.filter(version=version))
    if not version.is_signed:
        assert not Signature.objects.filter(version=version).exists()
        for each in rows:
            for remark in each.comments.filter(settled_at=None):
                actions.settle_comment(actor=here.ben, comment=remark)
        for actor in (here.anna, here.ben):
            wordings = {each.key: each.revision for each in queries.clauses_of(version)}
            actions.accept_version(actor=actor, version=version, revisions=wordings)
        return again(version)
    assert all(each.is_accepted for each in rows)
    assert {each.digest for each in Signature.objects.filter(version=version)} == {wording_of(version)[2]}
    assert version.text == wording_of(version)[1]
    following = actions.begin_next_version(actor=here.ben, agreement=version.agreement).version
    return ready(here, actions.offer_version(actor=here.ben, version=following).version)


def test_both_sign_at_once_and_it_holds_once(here):
    version = ready(here)
    results = at_once(here, lambda: sign(here.anna, again(version)), lambda: sign(here.ben, again(version)))
    assert sorted(each.whole for each in results) == [False, True]
    assert Signature.objects.filter(version=version).count() == 2
    assert again(version).is_signed


def test_both_begin_the_next_version_and_there_is_one(here):
    version = ready(here)
    sign(here.anna, version)
    sign(here.ben, version)

    def begin(actor):
        return lambda: actions.begin_next_version(actor=actor, agreement=again(version).agreement)

    assert len(refused(at_once(here, begin(here.anna), begin(here.ben)))) == 1
    assert Version.objects.filter(state="draft").count() == 1
