"""What the two do from the first day of their agreement to the last."""

import re

from playwright.sync_api import expect

from tests.stories import acts
from tests.stories.life_acts import come_to, key_of, main_form, settle
from tests.stories.people import Person

SECRET = "birke-und-nebel"


def settle_in(anna: Person, ben: Person, place: str, said: dict[str, str]) -> None:
    """Anna begins the six weeks and ticks a step, Ben sees it without reloading; his rights grow."""
    together = f"/engagements/{place}/together/"
    ben.go(together).listening()
    anna.go(together)
    settle(anna, "/together/begin/")
    ben.sees("#together .steps")
    done = anna.find("#together .handovers-due .tick[aria-pressed]").first
    name = done.get_attribute("aria-label")
    done.click()
    expect(anna.find(f"#together .tick[aria-pressed=true][aria-label={name!r}]").first).to_be_attached()
    expect(ben.find("#together .step.is-done").first).to_be_attached(timeout=8000)
    anna.go(f"/engagements/{place}/agreement/")
    anna.find("[name=stage]").select_option("2")
    anna.find("form[action$='/stage/'] button").click()
    expect(anna.find("main")).to_contain_text(said["stage two"])


def hand_over(anna: Person, ben: Person, place: str, said: dict[str, str]) -> str:
    """A trip; Ben takes it, asks something, Anna answers; returns the address of the task."""
    anna.go(f"/tasks/new/?engagement={place}")
    anna.find("#delegate_form [name=outcome]").fill(said["outcome"])
    anna.find("#delegate_form [name=kind]").select_option("travel")
    anna.find("#delegate_go").click()
    anna.page.wait_for_url(acts.TASK)
    task = acts.TASK.search(anna.page.url).group()  # type: ignore[union-attr]
    ben.go(task)
    acts.accept(ben)
    acts.ask(ben, said["question"], said["window"], said["aisle"])
    anna.sees("#questions article.question", said["question"]).get_by_role("button", name=said["window"]).click()
    ben.sees("#questions .settled strong", said["window"])
    return task


def _say_act(ben: Person, act: str, what: str, amount: str = "") -> None:
    if not ben.find("#act-form").is_visible():
        ben.find("#record-act > summary").click()
    ben.find("#act-form [name=act]").select_option(act)
    ben.find("#act-form [name=what]").fill(what)
    ben.find("#act-form [name=amount_cents]").fill(amount)


def act_in_her_name(anna: Person, ben: Person, task: str, said: dict[str, str]) -> None:
    """A call is free; spending is asked for and approved with one click."""
    anna.go("/").listening()
    ben.go(task)
    _say_act(ben, "call", said["call"])
    ben.sees("#act-send .chip", said["free"])
    ben.find("#act-send button[name=do]").click()
    ben.sees("#approvals .settled", said["call"])
    _say_act(ben, "spend", said["spend"], "80")
    ben.sees("#act-send .chip", said["needs approval"])
    ben.find("#act-send button[name=ask]").click()
    ben.sees("#approvals article.approval", said["spend"])
    card = anna.sees("#today article.approval", said["spend"])
    expect(card).to_contain_text(said["because"])
    card.locator("form[action$='/approve/'] button").click()
    ben.sees("#approvals", said["approved"])


def write_it_down(ben: Person, task: str, said: dict[str, str]) -> str:
    """The answered question becomes a page with two clicks; returns its address inside the workspace."""
    ben.go(task).find("#task_handbook a[href*='/questions/']").click()
    expect(ben.find("main [name=text]")).to_have_value(re.compile(said["window"]))
    main_form(ben).get_by_role("button").last.click()
    expect(ben.find("h1")).to_have_text(said["question"])
    ben.sees("main", said["window"])
    return f"/handbook/{key_of(ben)}/"


def give_access(anna: Person, ben: Person, place: str, said: dict[str, str]) -> str:
    """With a password that only Ben reads, and says why; returns the address of the secret."""
    anna.go(f"/engagements/{place}/access/give/")
    anna.find("[name=system]").fill("Bahn")
    anna.find("[name=purpose]").fill(said["purpose"])
    anna.find("label:has([name=way][value=shared])").click()
    anna.find("main").get_by_label("Ben Berger").check()
    main_form(anna).get_by_role("button").last.click()
    anna.page.wait_for_url(re.compile(r"/w/nord/access/[0-9a-f-]{36}/"))
    access = key_of(anna)
    anna.go(f"/access/{access}/").find("a[href$='/secrets/new/']").click()
    come_to(anna, "[name=secret_text]")
    anna.find("[name=label]").fill(said["password"])
    anna.find("[name=secret_text]").fill(SECRET)
    main_form(anna).get_by_role("button").last.click()
    anna.sees("main", said["password"])
    expect(anna.find("main")).not_to_contain_text(SECRET)
    ben.go(f"/access/{access}/").find("a[href$='/read/']").click()
    come_to(ben, "main [name=reason]")
    secret = ben.page.url.partition("/w/nord")[2]
    ben.find("main [name=reason]").fill(said["why read"])
    main_form(ben).get_by_role("button").last.click()
    expect(ben.find("#vault-text")).to_have_text(SECRET)
    anna.go(f"/access/{access}/").sees("main", said["why read"])
    return secret
