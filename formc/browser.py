"""A real Chromium, without a window: started, shown a page, and the page proven to have loaded.

The only module besides `formc.lint.browser` that knows selenium. Nothing here judges a page.
"""

from __future__ import annotations

import base64
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self
from urllib.parse import unquote, urldefrag

from formc.diagnostics import FormcError, normalise_space

if TYPE_CHECKING:
    from selenium.webdriver import Chrome, ChromeOptions

CHROMIUM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
CHROMEDRIVER = ("chromedriver", "chromium.chromedriver")
# Where distributions put the driver without putting it on the path.
_DRIVER_FOLDERS = (
    "/usr/lib/chromium",
    "/usr/lib/chromium-browser",
    "/usr/lib64/chromium-browser",
    "/snap/bin",
)

_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--hide-scrollbars",
    "--mute-audio",
    "--no-first-run",
    # A page that is checked reaches nothing but this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
_PAGE_SECONDS = 30

# Remembers whether each element loaded: Chromium gives a link a sheet even when its file is missing.
_WATCH = """(() => {
  const seen = new WeakMap();
  for (const kind of ["load", "error"])
    document.addEventListener(kind, event => seen.set(event.target, kind), true);
  Object.defineProperty(window, "__formc", {value: seen});
})()"""

_PROOF = """
const seen = window.__formc;
const links = [...document.querySelectorAll('link[rel~="stylesheet" i][href]:not([disabled])')];
const sheets = links.filter(link => !link.relList.contains("alternate"));
const [navigation] = performance.getEntriesByType("navigation");
return {
  title: document.title,
  ready: document.readyState,
  address: location.href,
  loaded: navigation?.name ?? location.href,
  status: navigation?.responseStatus ?? 0,
  malformed: document.querySelector("parsererror")?.textContent ?? "",
  watched: Boolean(seen),
  failed: sheets.filter(link => !link.sheet || seen?.get(link) !== "load").map(link => link.href),
}
"""

Scheme = Literal["", "light", "dark"]


class Browser:
    """A Chromium of our own, with an empty profile that is gone afterwards; for use in a `with` statement."""

    def __init__(self, *, width: int = 1280, height: int = 900) -> None:
        self._size = (width, height)
        self._stack = ExitStack()
        self._driver: Chrome | None = None

    def __enter__(self) -> Self:
        """The browser, started. A FormcError says what is missing, or why it would not start."""
        with ExitStack() as stack:
            self._driver = stack.enter_context(_started())
            self.preload(_WATCH)
            self.resize(*self._size)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The browser has ended and its profile is removed, whatever happened."""
        self._driver = None
        self._stack.close()

    @property
    def driver(self) -> Chrome:
        """Selenium's driver, for what this class does not offer."""
        if self._driver is None:
            raise RuntimeError("the browser is used outside its `with` statement")
        return self._driver

    def preload(self, script: str) -> None:
        """From the next page on, `script` runs in each page and frame before anything of its own."""
        self._command("Page.addScriptToEvaluateOnNewDocument", source=script)

    def load(self, url: str, *, title: str | None = None) -> None:
        """The page at `url` is shown, and its style sheets with it.

        `title` is the title it must have, if known. FormcError: `page-not-loaded`, `stylesheet-not-loaded`.
        """
        from selenium.common.exceptions import WebDriverException

        try:
            self.driver.get(url)
            proof: dict[str, Any] = self.driver.execute_script(_PROOF)
        except WebDriverException as error:
            raise FormcError("page-not-loaded", page=url, problem=_first_line(error)) from error
        _prove(url, proof, title)

    def resize(self, width: int, height: int) -> None:
        """The page is shown in a window that measures this many CSS pixels inside."""
        self._command(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def emulate(self, *, scheme: Scheme = "", forced_colours: bool = False, media: str = "") -> None:
        """Pages are shown as to someone with this colour scheme and these colours, on screen or in print."""
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "forced-colors", "value": "active" if forced_colours else ""},
        ]
        self._command("Emulation.setEmulatedMedia", media=media, features=features)

    def screenshot(self, *, whole_page: bool = True) -> bytes:
        """The page as a PNG, all of it or what fits in the window."""
        shot = self._command("Page.captureScreenshot", format="png", captureBeyondViewport=whole_page)
        return base64.b64decode(shot["data"])

    def print(self) -> bytes:
        """The page printed on A4, as a PDF."""
        paper = {"paperWidth": 8.27, "paperHeight": 11.69, "printBackground": False}
        return base64.b64decode(self._command("Page.printToPDF", **paper)["data"])

    def _command(self, name: str, **arguments: object) -> dict[str, Any]:
        """The answer of Chromium's DevTools to a command."""
        answer: dict[str, Any] = self.driver.execute_cdp_cmd(name, arguments)
        return answer


def find(variable: str, names: tuple[str, ...]) -> str:
    """The path of a program: what the environment variable says, else the first of `names` there is.

    FormcError `browser-missing` when there is none.
    """
    if given := os.environ.get(variable):
        found = shutil.which(given)
    else:
        path = os.pathsep.join((os.environ.get("PATH", os.defpath), *_DRIVER_FOLDERS))
        found = next((hit for name in names if (hit := shutil.which(name, path=path))), None)
    if found is None:
        raise FormcError("browser-missing", program=given or names[0], variable=variable)
    return found


@contextmanager
def _started() -> Iterator[Chrome]:
    """A running Chromium with an empty profile; both are gone afterwards."""
    chromium, driver = find("FORMC_CHROMIUM", CHROMIUM), find("FORMC_CHROMEDRIVER", CHROMEDRIVER)
    # Selenium would otherwise look for drivers and send statistics over the network.
    os.environ["SE_OFFLINE"] = os.environ["SE_AVOID_STATS"] = "true"
    with tempfile.TemporaryDirectory(prefix="formc-chromium-", ignore_cleanup_errors=True) as profile:
        chrome = _start(chromium, driver, profile)
        try:
            yield chrome
        finally:
            chrome.quit()


def _start(chromium: str, driver: str, profile: str) -> Chrome:
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver import Chrome
    from selenium.webdriver.chrome.service import Service

    # In a session of its own the driver survives Ctrl-C, so that it can end the browser in order.
    service = Service(driver, popen_kw={"start_new_session": True})
    try:
        chrome = Chrome(options=_options(chromium, profile), service=service)
    except (WebDriverException, OSError) as error:
        service.stop()
        raise FormcError("browser-not-started", program=chromium, problem=_first_line(error)) from error
    except BaseException:
        service.stop()
        raise
    chrome.set_page_load_timeout(_PAGE_SECONDS)
    chrome.set_script_timeout(_PAGE_SECONDS)
    return chrome


def _options(chromium: str, profile: str) -> ChromeOptions:
    from selenium.webdriver import ChromeOptions

    options = ChromeOptions()
    options.binary_location = chromium
    # Chromium refuses to run as root inside its sandbox.
    root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    for flag in (*_FLAGS, *root, f"--user-data-dir={Path(profile)}"):
        options.add_argument(flag)
    options.set_capability("unhandledPromptBehavior", "dismiss")
    return options


def _prove(url: str, proof: dict[str, Any], title: str | None) -> None:
    """The page is the one asked for, complete with its style sheets; else a FormcError."""
    address = str(proof["address"])
    arrived = proof["watched"] and proof["ready"] == "complete" and not address.startswith("chrome-error:")
    refused = address.startswith("http") and not 200 <= proof["status"] < 300
    # A page may send the browser on; a script that only renames the address does not.
    elsewhere = _address(proof["loaded"]) != _address(url)
    if not arrived or refused or elsewhere:
        raise FormcError("page-not-loaded", page=url, problem=f"{proof['status']} {address}")
    if proof["malformed"]:
        raise FormcError("page-not-loaded", page=url, problem=normalise_space(proof["malformed"]))
    if title is not None and normalise_space(proof["title"]) != normalise_space(title):
        raise FormcError("page-not-loaded", page=url, problem=f"<title>{proof['title']}</title>")
    if proof["failed"]:
        raise FormcError("stylesheet-not-loaded", page=url, sheet=str(proof["failed"][0]))


def _address(url: object) -> str:
    """The address without its fragment, in one spelling."""
    return unquote(urldefrag(str(url)).url)


def _first_line(error: Exception) -> str:
    text = getattr(error, "msg", None) or str(error)
    return (str(text).splitlines() or [type(error).__name__])[0]
