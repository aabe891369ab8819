"""RTF -> lines of text: control words, code pages, Unicode escapes; everything that is not text is passed over.

After the Rich Text Format Specification 1.9.1; enough of it for exports and word processors, nothing is ever executed or fetched.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\"
)
PASSED_OVER = re.compile(
    r"fonttbl|colortbl|stylesheet|info|pict|object|header[lrf]?|footer[lrf]?|fldinst|themedata|colorschememapping|datastore|latentstyles|"
    r"listtable|listoverridetable|generator|rsidtbl|xmlnstbl|filetbl|footnote|annotation"
)
BREAKS = {"par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "cell": "\t", "tab": "\t"}
SIGNS = {
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "endash": "–",
    "emdash": "—",
    "bullet": "•",
}
SYMBOLS = {"~": "\u00a0", "_": "‑", "-": "", "\n": "\n", "\r": "\n"}
DEEPEST = 500  # groups inside groups


class NotRtf(ValueError):
    """The content is no RTF that we could read; the message says why."""


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a pair of braces."""

    silent: bool = False
    skip: int = 1


@dataclass
class _Reader:
    """The text while the tokens are read: open groups, bytes of a code page that wait, what is to be skipped."""

    pieces: list[str] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    waiting: bytearray = field(default_factory=bytearray)
    encoding: str = "cp1252"
    skipping: int = 0
    high: int = 0

    @property
    def group(self) -> _Group:
        return self.groups[-1]

    def write(self, text: str) -> None:
        """Add text, after the bytes that waited, less what a Unicode escape replaces."""
        self.flush()
        kept = text[self.skipping :]
        self.skipping = max(0, self.skipping - len(text))
        if kept and not self.group.silent:
            self.pieces.append(kept)

    def flush(self) -> None:
        """Decode the bytes that waited; several may be one letter."""
        if self.waiting:
            found, self.waiting = self.waiting.decode(self.encoding, "replace"), bytearray()
            if not self.group.silent:
                self.pieces.append(found)

    def byte(self, value: int) -> None:
        """A byte of the code page."""
        if self.skipping:
            self.skipping -= 1
        else:
            self.waiting.append(value)

    def unit(self, value: int) -> None:
        """A UTF-16 unit; halves of a pair are put together."""
        unit, self.skipping = value % 65536, 0
        if 0xD800 <= unit < 0xDC00:
            self.high = unit
        elif 0xDC00 <= unit < 0xE000:
            self.write(chr(0x10000 + ((self.high - 0xD800) << 10) + unit - 0xDC00) if self.high else "\ufffd")
            self.high = 0
        else:
            self.write(chr(unit))
        self.skipping = self.group.skip


def is_rtf(raw: bytes) -> bool:
    """Whether the bytes begin like RTF."""
    return raw.lstrip()[:5] == b"{\\rtf"


def rtf_text(raw: bytes) -> str:
    """The text of an RTF file, a line a paragraph. Raises `NotRtf`."""
    if not is_rtf(raw):
        raise NotRtf("the file is no RTF")
    reader = _Reader()
    for hit in TOKEN.finditer(raw.decode("latin-1")):
        _read(hit, reader)
    reader.flush()
    return "".join(reader.pieces)


def _read(hit: re.Match[str], reader: _Reader) -> None:
    word, number, code, symbol, brace, text = hit.groups()
    if code:
        reader.byte(int(code, 16))
    elif word:
        _word(word, int(number) if number else None, reader)
    elif brace:
        _brace(brace, reader)
    elif symbol == "*":
        reader.groups[-1] = replace(reader.group, silent=True)
    elif symbol:
        reader.write(SYMBOLS.get(symbol, symbol))
    elif text:
        reader.write(text)


def _brace(brace: str, reader: _Reader) -> None:
    reader.flush()
    reader.skipping = 0
    if brace == "{":
        if len(reader.groups) > DEEPEST:
            raise NotRtf("nested too deeply to be read")
        reader.groups.append(reader.group)
    elif len(reader.groups) > 1:
        reader.groups.pop()


def _word(word: str, number: int | None, reader: _Reader) -> None:
    if PASSED_OVER.fullmatch(word):
        reader.groups[-1] = replace(reader.group, silent=True)
    elif word == "u" and number is not None:
        reader.unit(number)
    elif word == "uc":
        reader.groups[-1] = replace(reader.group, skip=max(0, min(number or 0, 16)))
    elif word == "ansicpg" and number:
        reader.encoding = _known(f"cp{number}")
    elif word in BREAKS or word in SIGNS:
        reader.write(BREAKS.get(word) or SIGNS[word])
    else:
        reader.flush()


def _known(encoding: str) -> str:
    names: Iterator[str] = iter(("utf-8",) if encoding == "cp65001" else (encoding, "cp1252"))
    for name in names:
        try:
            return codecs.lookup(name).name
        except LookupError:
            continue
    return "cp1252"
