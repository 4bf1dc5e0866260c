"""More than was agreed, and the end."""

import re

from playwright.sync_api import expect

from tests.stories.life_acts import come_to, key_of, main_form, press
from tests.stories.people import Person


def agree_on_more(anna: Person, ben: Person, place: str, said: dict[str, str]) -> None:
    """Two hours a week more: proposed, agreed, drafted as the next version that both take up."""
    anna.go(f"/engagements/{place}/agreement/changes/").find("a[href$='/changes/new/']").click()
    anna.find("[name=what]").fill(said["more"])
    anna.find("label:has([name=option][value=more_hours])").click()
    anna.find("[name=minutes]").fill("2")
    main_form(anna).get_by_role("button").last.click()
    anna.page.wait_for_url(re.compile("/scope-changes/|/changes/$"))
    ben.go(f"/engagements/{place}/agreement/changes/")
    ben.sees("article.is-mine .turn", said["your turn"])
    ben.find("article.is-mine h2 a").click()
    press(ben, "/agree/")
    ben.sees("main", said["version two"])


def announce_end(anna: Person, place: str, said: dict[str, str]) -> str:
    """Who announces it proves who they are; returns the address of the parting."""
    anna.go(f"/engagements/{place}/parting/announce/")
    come_to(anna, "[name=may_be_said]")
    anna.find("[name=may_be_said]").fill(said["may be said"])
    main_form(anna).get_by_role("button").last.click()
    anna.page.wait_for_url("**/partings/**")
    anna.sees("#parting_view .handovers-ready", said["ready"])
    return f"/partings/{key_of(anna)}/"


def take_up_second_version(anna: Person, ben: Person, place: str, said: dict[str, str]) -> None:
    """Ben offers the draft; Anna reads what is different and accepts all of it."""
    ben.go(f"/engagements/{place}/agreement/").find(".agreement-state a[href$='/offer/']").click()
    main_form(ben).get_by_role("button").last.click()
    ben.sees(".agreement-state .turn", said["anna's turn"])
    anna.go(f"/engagements/{place}/agreement/")
    anna.sees("#hours .agreement-changes ins", "7")
    anna.find(".agreement-state form[action$='/accept/'] button").click()
    anna.sees(".agreement-state", said["all agreed"])


def think_again(anna: Person, parting: str, said: dict[str, str]) -> None:
    """Until the last day the end can be taken back."""
    anna.go(parting)
    press(anna, "/withdraw/")
    expect(anna.find("#notices")).to_contain_text(said["go on"])


def end_at_once(anna: Person, parting: str, said: dict[str, str]) -> None:
    """One press; who it is was confirmed a moment ago, when the end was announced."""
    anna.go(parting).find(".page-header details.menu summary").click()
    press(anna, "/end/")
    anna.sees("main", said["it has ended"])


def thank_and_recommend(anna: Person, place: str, parting: str, said: dict[str, str]) -> None:
    """Words that stay with Ben, and a letter that he may show."""
    anna.go(parting).find("form[action$='/thank/']").locator("xpath=ancestor::details/summary").click()
    anna.find("form[action$='/thank/'] textarea").fill(said["thanks"])
    press(anna, "/thank/")
    anna.sees("blockquote", said["thanks"])
    anna.go(parting).find(f"a[href$='/engagements/{place}/reference/']").click()
    for name in ("tasks", "skills", "results", "wish"):
        anna.find(f"main [name={name}]").fill(said[name])
    main_form(anna).get_by_role("button").last.click()
    expect(anna.find("#notices")).to_contain_text("Ben")


def nothing_is_there(ben: Person, said: dict[str, str], *addresses: str) -> None:
    """What Ben could open is not there any more; nothing says that it ever was."""
    for address in addresses:
        ben.go(address)
        expect(ben.find("h1")).to_contain_text(said["not here"])


def keep_what_is_mine(ben: Person, said: dict[str, str]) -> None:
    """Thanks and the letter are still Ben's, and he opens it for somebody else."""
    ben.go("/engagements/").find("a[href$='/kept/']").click()
    ben.sees("main blockquote", said["thanks"])
    ben.sees("main article", said["skills"])
    press(ben, "/show/")
    ben.sees("main article .chip", said["can be shown"])
