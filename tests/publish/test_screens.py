"""The dossier in a real browser, on a wide and a narrow screen: it draws, and nothing hangs over the edge."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

PROBE = """<script>
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
document.title = JSON.stringify({over: wide, rows: document.querySelectorAll('details.ev').length,
  heads: document.querySelectorAll('h2').length});
</script>"""


def chromium(browser: str, *arguments: str) -> str:
    fixed = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=2000"]
    done = subprocess.run([browser, *fixed, *arguments], capture_output=True, check=True, timeout=120)
    return done.stdout.decode()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_dossier_is_drawn(demo: Path, browser: str, tmp_path: Path, width: int) -> None:
    picture = tmp_path / "dossier.png"

    chromium(
        browser, f"--window-size={width},2400", f"--screenshot={picture}", (demo / "dossier.html").as_uri()
    )

    assert picture.stat().st_size > 30_000


@pytest.mark.parametrize("width", [1280, 500])
def test_nothing_hangs_over_the_edge(demo: Path, browser: str, tmp_path: Path, width: int) -> None:
    """The probe goes into a copy without the content policy, which rightly keeps scripts from running."""
    page = (demo / "dossier.html").read_text(encoding="utf-8")
    copy = tmp_path / "probe.html"
    copy.write_text(
        page.replace("default-src 'none'", "default-src * 'unsafe-inline'").replace(
            "</body>", f"{PROBE}</body>"
        )
    )

    told = chromium(browser, f"--window-size={width},2400", "--dump-dom", copy.as_uri())

    assert '"over":0' in told.split("<title>")[1].split("</title>")[0]
    assert '"heads":9' in told
