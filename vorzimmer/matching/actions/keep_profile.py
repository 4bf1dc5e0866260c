"""Write one's own profile."""

from typing import Unpack

from vorzimmer.journal.action import action
from vorzimmer.matching import wishes
from vorzimmer.matching.entries import ProfileKept
from vorzimmer.matching.models import Profile
from vorzimmer.matching.rules import profiles
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=profiles.keep)
def keep_profile(*, actor: Actor, member: Membership, **wish: Unpack[wishes.ProfileWish]) -> ProfileKept:
    """What is given changes, the rest stays; the first time makes it. NotAllowed when it makes no sense."""
    profile, _new = Profile.objects.get_or_create(membership=member)
    profile.change(**wishes.settled(wish))
    return ProfileKept(profile=profile)
