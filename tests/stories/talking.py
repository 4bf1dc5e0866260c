"""Two people in a call: what a person sees of it, and whether pictures really move."""

from collections.abc import Iterator

from playwright.sync_api import Browser, Page, expect

from tests.services import eventually
from tests.stories.people import Person
from tests.stories.place import Place

CHROMIUM = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
    "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--allow-loopback-in-peer-connection",
    "--disable-features=WebRtcHideLocalIpsWithMdns", "--auto-select-desktop-capture-source=Entire screen",
    "--force-prefers-reduced-motion",
]  # fmt: skip

ENGAGEMENT = """[...document.querySelectorAll('main a[href*="/engagements/0"]')]
  .find((each) => each.textContent.includes("Adler")).pathname.split("/").at(-2)"""
FRAMES = "document.querySelector('[data-their-picture]').getVideoPlaybackQuality().totalVideoFrames"
MOVES = """async () => {
  const video = document.querySelector("[data-their-picture]");
  const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 48 });
  const pen = canvas.getContext("2d");
  const look = () => { pen.drawImage(video, 0, 0, 64, 48); return pen.getImageData(0, 0, 64, 48).data.join(); };
  const first = look();
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((done) => setTimeout(done, 100));
    if (look() !== first) return true;
  }
  return false;
}"""
ROUTE = """async () => {
  const stats = await document.getElementById("call").connection.getStats();
  let kind = "";
  stats.forEach((each) => {
    if (each.type === "candidate-pair" && each.nominated) kind = stats.get(each.localCandidateId)?.candidateType;
  });
  return kind;
}"""


def two_people(house: Place, browser_type) -> Iterator[tuple[Person, Person]]:
    """Anna and Ben, each in a browser of their own; Ben has a page open that has nothing to do with calls."""
    windows = [window(browser_type), window(browser_type)]
    rights = {"permissions": ["camera", "microphone"]}
    anna, ben = (
        Person(house, one.new_context, who, **rights) for one, who in zip(windows, ("anna", "ben"), strict=True)
    )
    anna.engagement = anna.go("/engagements/").page.evaluate(ENGAGEMENT)
    ben.go("/tasks/").listening()
    yield anna, ben
    for person in (anna, ben):
        person.saw_no_error()
    for one in windows:
        one.close()


def sees_moving_pictures(page: Page) -> None:
    """Decoded frames arrive, and they differ."""
    eventually(lambda: page.wait_for_timeout(50) or page.evaluate(FRAMES) > 5, 20, "decoded frames")
    assert page.evaluate("document.querySelector('[data-their-picture]').videoWidth") > 100
    assert page.evaluate(MOVES), "the picture moves"


def route_of(page: Page) -> str:
    """`host`, `srflx`, `prflx` or `relay`."""
    return str(eventually(lambda: page.wait_for_timeout(100) or page.evaluate(ROUTE), 10, "a route"))


def rings(anna: Person, engagement: str) -> None:
    """Anna calls; with one other person she only presses the button."""
    anna.go(f"/engagements/{engagement}/call/")
    anna.find(".call-start").get_by_role("button", name="klingeln").click()
    expect(anna.find("[data-call-status]")).to_contain_text("Es klingelt", timeout=20_000)


def takes(ben: Person) -> Page:
    """Ben presses "take" in the bar; the call opens in a window of its own."""
    ben.sees("#incoming_call", "ruft an")
    with ben.context.expect_page() as opened:
        ben.find("#incoming_call").get_by_role("button", name="annehmen").click()
    page = opened.value
    page.on("console", lambda message: message.type == "error" and ben.errors.append(message.text))
    page.on("pageerror", lambda error: ben.errors.append(str(error)))
    page.set_default_timeout(10_000)
    return page


def window(playwright_type, **more) -> Browser:
    """A Chromium of its own."""
    return playwright_type.launch(executable_path="/usr/bin/chromium", args=CHROMIUM, **more)
