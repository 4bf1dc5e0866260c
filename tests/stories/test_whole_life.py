"""Two strangers become a working pair and, one day, part well: in one house, in their browsers, in both languages."""

import pytest
from playwright.sync_api import expect

from tests.stories import life_acts, life_ends, life_together
from tests.stories.life_words import SAID

pytestmark = pytest.mark.browser


def test_from_a_need_to_a_good_end(looking, come):
    said = SAID[looking.language]
    anna, ben, carla = come("anna"), come("ben"), come("carla")

    need = life_acts.describe_need(anna, said)
    life_acts.suggest(carla, need, said)
    meeting = life_acts.say_yes_and_choose(anna, ben, need, said)
    for person in (anna, ben, carla):
        person.page.goto("about:blank")  # nobody looks while the house is closed
    looking.later(days=2)
    life_acts.score_and_agree(anna, ben, meeting, said)

    place = life_acts.engagement_of(anna)
    life_acts.negotiate(anna, ben, place, said)
    life_acts.sign(ben, place, "Ben Berger")
    life_acts.sign(anna, place, "Anna Adler")
    anna.sees(".agreement-state", said["holds one"])

    life_together.settle_in(anna, ben, place, said)
    task = life_together.hand_over(anna, ben, place, said)
    life_together.act_in_her_name(anna, ben, task, said)
    page = life_together.write_it_down(ben, task, said)
    secret = life_together.give_access(anna, ben, place, said)

    life_ends.agree_on_more(anna, ben, place, said)
    life_ends.take_up_second_version(anna, ben, place, said)
    life_acts.sign(ben, place, "Ben Berger")
    life_acts.sign(anna, place, "Anna Adler")
    anna.sees(".agreement-state", said["holds two"])

    life_ends.think_again(anna, life_ends.announce_end(anna, place, said), said)
    parting = life_ends.announce_end(anna, place, said)
    life_ends.thank_and_recommend(anna, place, parting, said)
    ben.go(task).listening()
    ben.forgive("status of 404")
    life_ends.end_at_once(anna, parting, said)
    expect(ben.find("h1")).to_contain_text(said["not here"])
    life_ends.nothing_is_there(ben, said, task, page, secret, f"/engagements/{place}/")
    life_ends.keep_what_is_mine(ben, said)
