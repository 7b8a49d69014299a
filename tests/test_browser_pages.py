"""Pages in a real Chromium: small screens, dark and forced colours, keyboard, print, the way through."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import pages, write
from PIL import Image, ImageChops

from formc.browser import Browser

pytestmark = pytest.mark.browser

FORM = "parkeerkaart"
FAILED = f"_errors/{FORM}/nl/kaart.html"
# What people may set for themselves (WCAG 1.4.12). A sheet made by script passes the policy.
SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
  + ' word-spacing: .16em !important } p { margin-bottom: 2em !important }');
document.adoptedStyleSheets = [sheet];
"""
CLIPPED = """
return [...document.querySelectorAll('main *, header *, footer *')].filter(element => {
  const style = getComputedStyle(element);
  const cut = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  const wider = element.scrollWidth > element.clientWidth + 1;
  const higher = element.scrollHeight > element.clientHeight + 1;
  return cut && (wider || higher) && !element.closest('.formc-hidden, .formc-scroll, input, textarea');
}).map(element => element.outerHTML.slice(0, 120))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All pages, as a build leaves them."""
    return write(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with Browser() as browser:
        browser.preload(
            "window.refused = [];"
            "addEventListener('securitypolicyviolation', event => refused.push(event.violatedDirective))"
        )
        yield browser


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    """The browser as it was at first."""
    chromium.resize(1280, 900)
    chromium.emulate()
    return chromium


def picture(browser: Browser, element: str | None = None) -> Image.Image:
    """What is seen, of the whole page or of one element with a little around it."""
    image = Image.open(io.BytesIO(browser.screenshot())).convert("RGB")
    if element is None:
        return image
    box = browser.driver.execute_script(
        "const r = document.getElementById(arguments[0]).getBoundingClientRect();"
        "return [r.left + scrollX - 8, r.top + scrollY - 8, r.right + scrollX + 8, r.bottom + scrollY + 8]",
        element,
    )
    return image.crop(tuple(max(0, round(side)) for side in box))


def differ(one: Image.Image, other: Image.Image) -> int:
    """How many pixels differ clearly."""
    grey = ImageChops.difference(one, other).convert("L")
    return sum(grey.histogram()[64:])


# --- small screens ------------------------------------------------------------------------------------------


def test_every_page_fits_on_a_screen_of_320_pixels(browser: Browser, site: Path):
    """400 % zoom of 1280 pixels is the same (WCAG 1.4.10), also with more space in the text (1.4.12)."""
    browser.resize(320, 256)
    wide, cut = [], []
    for path in pages():
        browser.load((site / path).as_uri())
        for script in ("", SPACING):
            browser.driver.execute_script(script)
            if browser.driver.execute_script("return document.documentElement.scrollWidth") > 320:
                wide.append(path)
            cut += browser.driver.execute_script(CLIPPED)
    assert not wide
    assert not cut


def test_a_long_word_in_a_question_breaks(browser: Browser, site: Path):
    browser.resize(320, 256)
    browser.load((site / FORM / "nl" / "kaart.html").as_uri())
    browser.driver.execute_script(
        "for (const tag of document.querySelectorAll('h1, label, legend'))"
        " tag.textContent = 'Gehandicaptenparkeerkaartaanvraagformulierbehandelaar'"
    )
    assert browser.driver.execute_script("return document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("width", [320, 1280])
def test_what_one_touches_is_large_enough(browser: Browser, site: Path, width: int):
    """44 pixels for controls, buttons and options; 24 for links outside running text (WCAG 2.5.8)."""
    browser.resize(width, 900)
    small = []
    for path in pages():
        browser.load((site / path).as_uri())
        small += browser.driver.execute_script(
            """
            const height = element => element.getBoundingClientRect().height;
            const large = [...document.querySelectorAll(
              '.formc-button, .formc-input, .formc-file, .formc-option > label, .formc-actions a, nav a')];
            return [
              ...large.filter(element => height(element) < 44),
              ...[...document.querySelectorAll('.formc-change a, .formc-errors a')]
                .filter(link => height(link.parentElement) < 24),
            ].map(element => element.outerHTML.slice(0, 120))
            """
        )
    assert not small


# --- colours ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "setting", [{}, {"scheme": "dark"}, {"forced_colours": True}, {"forced_colours": True, "scheme": "dark"}]
)
@pytest.mark.parametrize(
    ("path", "control"), [("nl/kaart", "soort_kaart-passagier"), ("nl/slot", "waarheen-werk")]
)
def test_chosen_radios_and_checkboxes_differ_from_others(
    browser: Browser, site: Path, setting, path, control
):
    browser.emulate(**setting)
    browser.load((site / FORM / f"{path}.html").as_uri())
    before = picture(browser, control)
    browser.driver.execute_script("document.getElementById(arguments[0]).checked = true", control)
    assert differ(before, picture(browser, control)) > 20


def test_a_dark_page_is_dark_and_a_light_one_light(browser: Browser, site: Path):
    corner = {}
    for scheme in ("light", "dark"):
        browser.emulate(scheme=scheme)
        browser.load((site / FORM / "nl" / "kaart.html").as_uri())
        corner[scheme] = picture(browser).getpixel((5, 300))
    assert corner["light"] == (255, 255, 255)
    assert max(corner["dark"]) < 60


def test_errors_show_in_forced_colours(browser: Browser, site: Path):
    """The bar and the frame are borders: a background would be gone."""
    browser.emulate(forced_colours=True)
    browser.load((site / FAILED).as_uri())
    shown = browser.driver.execute_script(
        "return ['.formc-errors', '.formc-field--error', '.formc-button'].map(name => {"
        " const style = getComputedStyle(document.querySelector(name));"
        " return ['Width', 'Style', 'Color'].map(part => style[`borderInlineStart${part}`]) })"
    )
    assert all(
        width != "0px" and line == "solid" and colour != "rgba(0, 0, 0, 0)" for width, line, colour in shown
    )


def test_paper_is_white_and_has_no_buttons(browser: Browser, site: Path):
    browser.emulate(scheme="dark", media="print")
    browser.load((site / FAILED).as_uri())
    assert picture(browser).getpixel((5, 300)) == (255, 255, 255)
    seen = browser.driver.execute_script(
        "return ['.formc-actions', 'nav', '.formc-errors', '.formc-field', 'h1']"
        ".map(name => document.querySelector(name).offsetHeight > 0)"
    )
    assert seen == [False, False, False, True, True]
    assert browser.print().startswith(b"%PDF")


# --- keyboard -----------------------------------------------------------------------------------------------


def test_focus_is_seen_on_everything_in_the_order_of_the_page(browser: Browser, site: Path):
    from selenium.webdriver import ActionChains, Keys

    browser.load((site / FORM / "nl" / "gegevens.html").as_uri())
    visited = []
    for _ in range(40):
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
        here = browser.driver.execute_script(
            "const a = document.activeElement, s = getComputedStyle(a); return [a.id || a.textContent.trim(),"
            " a.tagName, s.outlineStyle, parseFloat(s.outlineWidth), s.boxShadow]"
        )
        if here[1] == "BODY":
            break
        visited.append(here)
    names = [name for name, *_ in visited]
    assert names == [
        "Naar de inhoud",
        "Eenvoudig Nederlands",
        "English",
        "naam",
        "geboortedatum-dag",
        "geboortedatum-maand",
        "geboortedatum-jaar",
        "email",
        "telefoon",
        "Volgende stap",
        "Vorige stap",
        "onze contactpagina",
        "Privacy",
        "Toegankelijkheid",
    ]
    assert all(line == "solid" and width >= 3 and shadow != "none" for *_, line, width, shadow in visited)


def test_focus_changes_what_is_seen(browser: Browser, site: Path):
    from selenium.webdriver import ActionChains, Keys

    for scheme in ("light", "dark"):
        browser.emulate(scheme=scheme)
        browser.load((site / FORM / "nl" / "gegevens.html").as_uri())
        before = picture(browser, "naam")
        ActionChains(browser.driver).send_keys(Keys.TAB * 4).perform()
        assert browser.driver.execute_script("return document.activeElement.id") == "naam"
        assert differ(before, picture(browser, "naam")) > 500


def test_the_list_of_errors_has_the_focus_and_leads_to_the_control(browser: Browser, site: Path):
    """Label and error come into view with the control, also where little fits."""
    from selenium.webdriver.support.ui import WebDriverWait

    for width, height in ((1280, 600), (320, 480)):
        browser.resize(width, height)
        for number in range(4):
            browser.load((site / FAILED).as_uri())
            # Chromium gives the focus when it first paints the page.
            WebDriverWait(browser.driver, 5).until(
                lambda d: d.switch_to.active_element.get_attribute("id") == "formc-errors"
            )
            link = browser.driver.find_elements("css selector", ".formc-errors a")[number]
            target = link.get_attribute("href").split("#")[1]
            link.click()
            focused, label, error = browser.driver.execute_script(
                "const field = document.activeElement.closest('.formc-field');"
                "const top = name => field.querySelector(name).getBoundingClientRect().top;"
                "return [document.activeElement.id, top('.formc-label, .formc-legend'), top('.formc-error')]"
            )
            assert focused == target
            assert 0 <= label < height, f"{target} at {width}"
            assert 0 <= error < height, f"{target} at {width}"


def test_enter_goes_on_and_does_not_press_a_button_of_a_list(browser: Browser, site: Path):
    from selenium.webdriver import Keys
    from selenium.webdriver.support.expected_conditions import url_changes
    from selenium.webdriver.support.ui import WebDriverWait

    here = (site / "parkeervergunning-aanvragen" / "nl" / "voertuigen.html").as_uri()
    browser.load(here)
    browser.driver.find_element("id", "zonder_kenteken-nee").send_keys(Keys.ENTER)
    WebDriverWait(browser.driver, 5).until(url_changes(here))
    assert browser.driver.current_url.endswith("/nl/aanvulling.html")


# --- all together -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["nl", "nl-simple", "en"])
def test_one_walks_through_the_form_with_its_buttons_alone(browser: Browser, site: Path, lang: str):
    from selenium.webdriver.support.expected_conditions import url_changes
    from selenium.webdriver.support.ui import WebDriverWait

    fresh = [d for d in pages().values() if d.lang == lang and d.state == "fresh"]
    main = [d.page for d in fresh if d.page != "overview" and "-stop-" not in d.page and "/" not in d.page]
    items = [name for name in main if name.startswith("artsen-artsen-")]
    browser.load((site / FORM / lang / "index.html").as_uri())
    walked = ["index"]
    while walked[-1] != "confirmation" and len(walked) < 40:
        before = browser.driver.current_url
        browser.driver.find_element("css selector", ".formc-actions .formc-button").click()
        WebDriverWait(browser.driver, 5).until(url_changes(before))
        walked.append(browser.driver.current_url.rpartition("/")[2].removesuffix(".html"))
    assert walked == [name for name in main if name not in items]


def test_the_policy_holds_and_stops_nothing_of_ours(browser: Browser, site: Path):
    for path in pages():
        browser.load((site / path).as_uri())
        assert browser.driver.execute_script("return refused") == [], path
    browser.driver.execute_script(
        "document.body.append(Object.assign(document.createElement('style'), {textContent: '*{}'}))"
    )
    browser.driver.execute_script(
        "document.body.append(Object.assign(document.createElement('img'), {src: 'data:,'}))"
    )
    assert set(browser.driver.execute_async_script("setTimeout(() => arguments[0](refused), 100)")) == {
        "style-src-elem",
        "img-src",
    }
