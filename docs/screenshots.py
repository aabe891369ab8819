"""Takes the pictures of the documentation from the demo: ``python -m docs.screenshots`` (needs Chromium and the extra web)."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.chromium import Chromium

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
PORT = 8039
SITE = f"http://127.0.0.1:{PORT}"
NAMES = ["--gazetteer", "examples/gazetteer.yaml"]
# picture -> what it shows, its width and height in pixels, its colours
PICTURES = {
    "dossier-1280.png": ("dossier", 1280, 1100, "light"),
    "dossier-390.png": ("dossier", 390, 1100, "light"),
    "relation-1280.png": (f"{SITE}/", 1280, 1100, "light"),
    "article-1280.png": (f"{SITE}/article/E", 1280, 1000, "dark"),
}


def main() -> None:
    """Run the demo, serve its record, photograph the first screen of each."""
    browser = shutil.which("chromium") or shutil.which("google-chrome") or sys.exit("needs Chromium")
    out = ROOT / "out" / "demo"
    verbs = [sys.executable, "-m", "relazione"]
    subprocess.run([*verbs, "report", "examples/coverage", *NAMES, "--out", str(out)], check=True, cwd=ROOT)
    server = subprocess.Popen(
        [*verbs, "serve", str(out / "record.db"), *NAMES, "--port", str(PORT)], cwd=ROOT
    )
    try:
        wait()
        with Chromium(browser) as page:
            for name, (shown, width, height, scheme) in PICTURES.items():
                page.size(width, height, scheme=scheme)
                page.open((out / "dossier.html").as_uri() if shown == "dossier" else shown)
                page.picture(DOCS / name)
    finally:
        server.terminate()


def wait() -> None:
    """Until the server answers."""
    for _ in range(300):
        try:
            with urlopen(f"{SITE}/style.css", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    sys.exit("the server does not answer")


if __name__ == "__main__":
    main()
