"""The ways beside the main one: passed on, waiting, withdrawn, complained about, noted from a call, answered in one go."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.stories import acts

pytestmark = pytest.mark.browser


def choose(person, verb):
    """A verb out of the head's menu; its dialog is open afterwards."""
    person.find("#turn .menu > summary").click()
    person.find(f"#turn .menu-list a[href$='/{verb}/']").click()
    return person.sees("#flow_form")


def done(form):
    form.locator("footer button").click()
    expect(form).to_have_count(0)


def test_ben_waits_passes_it_on_and_bea_takes_it(asked, come):
    anna, ben, bea = come("anna"), come("ben"), come("bea")
    anna.go(asked.task).find("#questions").get_by_role("button", name="7:55").click()
    ben.go(asked.task)
    form = choose(ben, "wait-for")
    form.locator("[name=who]").fill("Hotel Adler")
    form.locator("[name=day]").fill(f"{datetime.now(ZoneInfo('Europe/Berlin')) + timedelta(days=9):%Y-%m-%d}")
    form.locator("[name=clock]").fill("12:00")
    done(form)
    form = choose(ben, "pass-on")
    form.locator("[name=to]").first.check(force=True)
    done(form)
    bea.go(asked.task)
    bea.sees("#turn .turn.mine")
    acts.accept(bea)
    expect(bea.find("#turn .context")).to_contain_text("Bea")


def test_anna_withdraws_it_and_opens_it_again(asked, come):
    anna = come("anna")
    anna.go(asked.task)
    done(choose(anna, "withdraw-task"))
    expect(anna.find("#questions article.question")).to_have_count(0)
    form = choose(anna, "reopen-task")
    form.locator("[name=reason]").fill("Doch noch nötig.")
    done(form)
    anna.sees("#turn .turn", "Ben ist dran")


def test_a_complaint_goes_back_and_forth_and_has_one_turn_everywhere(asked, come):
    anna, ben = come("anna"), come("ben")
    anna.go(asked.task)
    anna.find("#questions").get_by_role("button", name="7:55").click()
    ben.go(asked.task)
    acts.deliver(ben, "Alles gebucht.", "plan.png")
    anna.go(asked.task)
    anna.find("#turn .menu > summary").click()
    expect(anna.find("#turn .is-off").filter(has_text="Reklamieren")).to_contain_text("freigegeben")
    anna.page.keyboard.press("Escape")
    anna.find("form[action$='/approve/'] button").click()
    anna.find("#complain > summary").click()
    anna.find("#complain [name=text]").fill("Das Hotel fehlt.")
    anna.find("#complain button").click()
    anna.sees("#turn .turn", "Ben ist dran")
    expect(anna.find("#deliveries .complaint.is-mine")).to_have_count(0)

    ben.sees("#turn .turn.mine")
    ben.find("[name=offer]").fill("Ich buche es heute nach.")
    ben.find("form[action$='/offer/'] button").click()
    expect(anna.go().find("article[id^=complaint]")).to_contain_text("Ich buche es heute nach.")
    anna.go(asked.task)
    anna.sees("#turn .turn.mine")
    anna.find("form[action$='/settle/'] button").click()
    anna.sees("#turn .turn", "Erledigt")
    expect(ben.find("#turn .turn.mine")).to_have_count(0)


def test_a_call_is_noted_corrected_and_confirmed(asked, come):
    anna, ben = come("anna"), come("ben")
    ben.go(asked.task).find("#phone_notes details > summary").first.click()
    note = ben.find("#phone_notes form").first
    note.locator("[name=text]").fill("Fenster, nicht Gang.")
    note.get_by_role("button").last.click()
    anna.go(asked.task).find("#phone_notes details > summary").filter(has_text=re.compile("…")).click()
    anna.find("#phone_notes article form [name=text]").fill("Gang, nicht Fenster.")
    anna.find("form[action$='/correct/'] button").click()
    ben.sees("#phone_notes article", "Gang, nicht Fenster.")
    ben.find("form[action$='/confirm/'] button").click()
    expect(anna.find("#phone_notes article")).to_have_count(0)
    anna.sees("#phone_notes .settled", "Gang, nicht Fenster.")


def test_several_questions_in_one_go_and_steps_by_keyboard(asked, come):
    anna, ben = come("anna"), come("ben")
    ben.go(asked.task)
    acts.ask(ben, "Mit Frühstück?")
    for step in ("Zug buchen", "Hotel buchen"):
        if not ben.find("#add-step").get_attribute("open"):
            ben.find("#add-step > summary").click()
        ben.find("#add-step [name=text]").fill(step)
        ben.find("#add-step form button").last.click()
        ben.sees("#steps .step", step)
    ben.find("#steps .step").filter(has_text="Hotel").locator("summary").press("Enter")
    ben.find("#steps .step").filter(has_text="Hotel").locator("button[value=up]").press("Enter")
    expect(ben.find("#steps .step").first).to_contain_text("Hotel buchen")

    anna.go("/questions/")
    group = anna.find("form.question-group")
    group.locator("textarea").last.fill("Ja, gern.")
    group.locator("[type=radio]").first.check(force=True)
    group.locator("footer button").click()
    expect(anna.find("form.question-group")).to_have_count(0)
    ben.sees("#questions .settled strong", "Ja, gern.")


def test_what_happens_on_the_page_in_front_of_ben_is_seen(asked, come):
    anna, ben = come("anna"), come("ben")
    ben.go(asked.task).listening()
    anna.go(asked.task)
    anna.find("#questions").get_by_role("button", name="7:55").click()
    ben.sees("#questions .settled strong", "7:55")
    ben.sees("#turn .turn.mine")
    ben.go("/notifications/").sees("main .line.is-done", "Reise Wien")
    expect(ben.find("main .line .chip.info")).to_have_count(0)


DROP_AND_PASTE = """() => {
  const carry = (name) => {
    const all = new DataTransfer();
    all.items.add(new File([name], name, { type: "text/plain" }));
    return all;
  };
  const how = { bubbles: true, cancelable: true };
  const dropped = new DragEvent("drop", { dataTransfer: carry("gezogen.txt"), ...how });
  document.querySelector("#deliver [data-drop]").dispatchEvent(dropped);
  const pasted = new ClipboardEvent("paste", { clipboardData: carry("geklebt.txt"), ...how });
  document.querySelector("#deliver textarea").dispatchEvent(pasted);
}"""


def test_files_that_are_dropped_and_pasted_in_a_hurry_are_there_once(asked, come):
    ben = come("ben").go(asked.task)
    ben.find("#deliver > summary").click()
    ben.sees("#deliver [data-drop]")
    ben.page.evaluate(DROP_AND_PASTE)
    files = ben.find("#deliver [data-kept] .file")
    expect(files).to_have_count(2)
    ben.page.wait_for_load_state("networkidle")
    expect(files).to_have_count(2)
