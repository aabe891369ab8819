"""Takes the pictures of the documentation from the demo's dossier: ``python docs/screenshots.py`` (needs Chromium)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
SIZES = {"dossier-1280.png": (1280, 1500), "dossier-390.png": (500, 1500)}
FIXED = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")


def main() -> None:
    """Run the demo and photograph its first screen, wide and narrow."""
    browser = shutil.which("chromium") or shutil.which("google-chrome") or sys.exit("needs Chromium")
    out = ROOT / "out" / "demo"
    report = [
        sys.executable,
        "-m",
        "relazione",
        "report",
        "examples/coverage",
        "--gazetteer",
        "examples/gazetteer.yaml",
    ]
    subprocess.run([*report, "--out", str(out)], check=True, cwd=ROOT)
    for name, (width, height) in SIZES.items():
        size, picture = f"--window-size={width},{height}", f"--screenshot={DOCS / name}"
        subprocess.run([str(browser), *FIXED, size, picture, (out / "dossier.html").as_uri()], check=True)


if __name__ == "__main__":
    main()
