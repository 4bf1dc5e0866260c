"""Agreements at every point of their negotiation, through the real actions."""

from contextlib import contextmanager
from datetime import date

from django_scopes import scope

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.wording import wording_of


@contextmanager
def inside(house):
    """Reads happen in the workspace."""
    with scope(workspace=house.workspace):
        yield house


def begun(house, form="freelancer", by=None, **more):
    """A draft by Ben."""
    return actions.begin_agreement(
        actor=by or house.ben, engagement=house.engagement, form=form, effective_on=date(2026, 1, 1), **more
    ).version


def offered(house, **more):
    """Ben has offered it to Anna."""
    return actions.offer_version(actor=house.ben, version=begun(house, **more)).version


def clause(version, key):
    """One clause, as it is kept now."""
    found = next(each for each in queries.clauses_of(version) if each.key == key)
    found.version = version
    return found


def ready(house, version=None, **more):
    """Both have accepted everything."""
    version = version or offered(house, **more)
    wordings = {each.key: each.revision for each in queries.clauses_of(version)}
    return actions.accept_version(actor=house.anna, version=version, revisions=wordings).version


def sign(actor, version):
    """With the own name, under the text as it is."""
    return actions.sign_version(actor=actor, version=version, name=actor.person.name, digest=wording_of(version)[2])


def signed(house, version=None, **more):
    """Both have signed."""
    version = ready(house, version, **more)
    sign(house.anna, version)
    return sign(house.ben, version).version


def change(actor, found, **fields):
    """Another wording of some fields."""
    return actions.change_clause(actor=actor, clause=found, body=found.body | fields, revision=found.revision)
