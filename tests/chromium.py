"""A headless Chromium driven over its debugging pipe: no driver to download, no port, nothing but the standard library.

    with Chromium(path) as browser:
        browser.open("http://127.0.0.1:8031/")
        browser.click("a[href^='/item/']")
        browser.text("h1")

The protocol is JSON messages that end in a zero byte, commands on descriptor 3, answers and events on descriptor 4
(``--remote-debugging-pipe``, https://chromedevtools.github.io/devtools-protocol/).
"""

from __future__ import annotations

import base64
import json
import os
import select
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

FIXED = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--remote-debugging-pipe", "--disable-dev-shm-usage",
)  # fmt: skip
LOADS = ("Page.loadEventFired", "Page.frameStartedNavigating")
PATIENCE = 30.0  # seconds that any one answer may take


class BrowserError(Exception):
    """The browser said no, said nothing, or a page lacks what was looked for."""


class Chromium:
    """One browser with one page. Leaving the ``with`` statement ends it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.count = 0
        self.buffer = b""
        self.session = ""
        self.events: list[dict[str, Any]] = []

    def __enter__(self) -> Chromium:
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        theirs_in, self.to = os.pipe()
        self.back, theirs_out = os.pipe()
        command = f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out}'
        self.process = subprocess.Popen(
            ["bash", "-c", command, self.path, *FIXED, f"--user-data-dir={self.profile.name}", "about:blank"],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._attach()
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.send("Browser.close", session=False)
            self.process.wait(10)
        except (BrowserError, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.to)
        os.close(self.back)
        self.profile.cleanup()

    def _attach(self) -> None:
        made = self.send("Target.createTarget", session=False, url="about:blank")
        found = self.send("Target.attachToTarget", session=False, targetId=made["targetId"], flatten=True)
        self.session = found["sessionId"]
        self.send("Page.enable")
        self.send("Runtime.enable")
        self.send("Log.enable")

    # messages

    def send(self, method: str, *, session: bool = True, **params: Any) -> dict[str, Any]:
        """A command's result; `BrowserError` where the browser refuses it. Events met on the way are kept."""
        self.count += 1
        message: dict[str, Any] = {"id": self.count, "method": method, "params": params}
        if session:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            told = self._next(PATIENCE)
            if told.get("id") == self.count:
                if "error" in told:
                    raise BrowserError(f"{method}: {told['error']['message']}")
                found: dict[str, Any] = told["result"]
                return found
            self.events.append(told)

    def _next(self, patience: float) -> dict[str, Any]:
        while b"\0" not in self.buffer:
            if not select.select([self.back], [], [], patience)[0]:
                raise BrowserError("no answer in time")
            piece = os.read(self.back, 1 << 20)
            if not piece:
                raise BrowserError("the browser has ended")
            self.buffer += piece
        message, _, self.buffer = self.buffer.partition(b"\0")
        told: dict[str, Any] = json.loads(message)
        return told

    def wait_for(self, event: str) -> None:
        """Wait until an event comes that was not seen before."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if any(told.get("method") == event for told in self.events):
                self.events = [told for told in self.events if told.get("method") != event]
                return
            self.events.append(self._next(PATIENCE))
        raise BrowserError(f"{event} did not come")

    # pages

    def open(self, address: str) -> None:
        """Go to an address and wait until the page has loaded."""
        self._forget_loads()
        told = self.send("Page.navigate", url=address)
        if told.get("errorText"):
            raise BrowserError(f"{address}: {told['errorText']}")
        if told.get("loaderId"):  # a mere change of the place within the page loads nothing
            self.wait_for("Page.loadEventFired")

    def _forget_loads(self) -> None:
        self.events = [told for told in self.events if told.get("method") not in LOADS]

    def size(self, width: int, height: int = 900, *, scheme: str = "light") -> None:
        """The screen's size in pixels and its colour scheme."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.send("Emulation.setEmulatedMedia", features=features)

    def scripts(self, *, allowed: bool) -> None:
        """Let pages run scripts, or not; `run` works either way."""
        self.send("Emulation.setScriptExecutionDisabled", value=not allowed)

    def run(self, script: str) -> Any:
        """The value of an expression in the page; promises are awaited. The page's content policy does not bind it."""
        told = self.send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        if "exceptionDetails" in told:
            raise BrowserError(str(told["exceptionDetails"].get("exception", {}).get("description", told)))
        return told["result"].get("value")

    def text(self, selector: str = "body") -> str:
        """The visible text of the first element that a selector finds."""
        found = self.run(f"document.querySelector({json.dumps(selector)})?.innerText ?? null")
        if found is None:
            raise BrowserError(f"nothing is {selector} on {self.address}")
        return str(found)

    def count_of(self, selector: str) -> int:
        """How many elements a selector finds."""
        return int(self.run(f"document.querySelectorAll({json.dumps(selector)}).length"))

    @property
    def address(self) -> str:
        """Where the browser is."""
        return str(self.run("location.href"))

    def click(self, selector: str, holding: str = "") -> None:
        """Press the mouse on the first visible element that a selector finds, with a text in it; wait if a page loads."""
        place = self.run(PLACE % (json.dumps(selector), json.dumps(holding)))
        if place is None:
            raise BrowserError(f"nothing to click on is {selector} {holding!r} on {self.address}")
        self._forget_loads()
        before = self.address
        for kind in ("mousePressed", "mouseReleased"):
            self.send(
                "Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1
            )
        self._settled(before)

    def _settled(self, before: str) -> None:
        """After a click: if the address is about to change, wait for the new page."""
        until = time.monotonic() + PATIENCE
        time.sleep(0.05)
        while time.monotonic() < until:
            try:
                if self.run("document.readyState") == "complete" and not self._navigating(before):
                    return
            except BrowserError:
                pass  # the old page is gone, the new one not yet there
            time.sleep(0.02)
        raise BrowserError("the page did not settle")

    def _navigating(self, before: str) -> bool:
        started = [told for told in self.events if told.get("method") == "Page.frameStartedNavigating"]
        loaded = any(told.get("method") == "Page.loadEventFired" for told in self.events)
        across = any(told["params"].get("navigationType") != "sameDocument" for told in started)
        if across and loaded:
            self.events = [t for t in self.events if t.get("method") != "Page.frameStartedNavigating"]
            return False
        return across

    def press(self, key: str) -> None:
        """Press a key: Tab, Enter, or a letter."""
        codes = {"Tab": 9, "Enter": 13, " ": 32}
        text = {"Enter": "\r", "Tab": ""}.get(key, key)
        rest = {"key": key, "windowsVirtualKeyCode": codes.get(key, ord(key[0])), "text": text}
        self.send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **rest)
        self.send("Input.dispatchKeyEvent", type="keyUp", **rest)

    def type(self, selector: str, text: str) -> None:
        """Put the cursor into a field and write."""
        self.run(f"document.querySelector({json.dumps(selector)}).focus()")
        self.send("Input.insertText", text=text)

    def picture(self, path: Path, *, whole: bool = False) -> None:
        """A PNG of what is seen, or of the whole page."""
        told = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(told["data"]))

    def complaints(self) -> list[str]:
        """What pages wrote as errors since the start: script errors, refused loads, broken policies."""
        found = [told["params"]["entry"] for told in self.events if told.get("method") == "Log.entryAdded"]
        return [f"{one['text']} {one.get('url', '')}" for one in found if one["level"] == "error"]


PLACE = """(() => {
  const wanted = %s, holding = %s;
  const found = [...document.querySelectorAll(wanted)].find((one) =>
    one.getClientRects().length && (one.innerText || one.value || '').includes(holding) && one.checkVisibility());
  if (!found) return null;
  found.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const box = found.getClientRects()[0];
  return [box.x + box.width / 2, box.y + box.height / 2];
})()"""
