"""Anna wants more than was agreed."""

from vorzimmer.agreements import actions


def wanted(house, by=None, **more):
    """Anna would like Ben to look after the website as well, with two hours a week more."""
    said = {"what": "Website pflegen", "kind": "web", "option": "more_hours", "minutes": 120} | more
    return actions.propose_scope_change(actor=by or house.anna, engagement=house.engagement, **said).change
