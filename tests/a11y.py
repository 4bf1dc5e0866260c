"""Looking at a page with the eyes of people who do not see, do not use a mouse, or have a narrow screen."""

from collections.abc import Iterator

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ALL = {"type": "tag", "values": TAGS}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
VIEWS = [(1280, "light", ALL), (1280, "dark", COLOURS), (390, "dark", COLOURS), (390, "light", ALL)]
"""Darkness changes colours only."""
NARROWEST = 320

VIOLATIONS = """
async (looked) => {
  await new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled)));
  for (let round = 0; round < 20 && document.getAnimations().length; round++) {
    for (const moving of document.getAnimations()) moving.finish(); // what is inherited starts to move after that
    await new Promise((settled) => requestAnimationFrame(settled));
  }
  const found = await axe.run({ runOnly: looked, resultTypes: ["violations"] });
  const why = (node) => node.any.concat(node.all, node.none).map((each) => each.message).join("; ").slice(0, 200);
  const words = (node) => `${node.html.slice(0, 160)} (${why(node)})`;
  return found.violations.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes.slice(0, 2).map(words).join(" | ")}`);
}
"""
TOO_WIDE = """
() => {
  const all = document.scrollingElement.scrollWidth - innerWidth;
  if (all <= 0) return "";
  const wide = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
  return `${all} px too wide: ` + wide.slice(-3).map((each) => each.outerHTML.slice(0, 120)).join(" | ");
}
"""
DOUBLE_NAMES = """
() => {
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
}
"""


def complaints(page: Page) -> Iterator[str]:
    """What is wrong with the page that is open, in every light and size; the page is not loaded again for it.

    axe writes styles into the page, which our content security policy reports: look at the console before, and
    forget what it says until the page is left.
    """
    for name in page.evaluate(DOUBLE_NAMES):
        yield f"two elements are called #{name}"
    page.evaluate(AXE_SCRIPT)
    for width, light, looked in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=light, reduced_motion="reduce")  # type: ignore[arg-type]
        for violation in page.evaluate(VIOLATIONS, looked):
            yield f"{width} {light}: {violation}"
    page.set_viewport_size({"width": NARROWEST, "height": 700})
    if too_wide := page.evaluate(TOO_WIDE):
        yield f"at {NARROWEST}: {too_wide}"
    page.goto("about:blank")
