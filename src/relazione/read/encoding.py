"""Bytes -> text: UTF-8 first, then what the bytes themselves say, then a guess that must be a sure one."""

from __future__ import annotations

import codecs
import re

LIMIT = 20_000_000  # bytes of one source: a hundred times the longest article we know, and 1 s of decoding
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,30})|<\?xml[^>]{0,80}encoding=["'](?P<x>[A-Za-z0-9_-]{2,30})""",
    re.IGNORECASE,
)
WIDER = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
         "shift_jis": "cp932", "x-sjis": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "big5": "big5hkscs", "tis-620": "cp874"}  # fmt: skip


class Undecodable(ValueError):
    """The bytes are no text that we could decode; the message says why."""


def decode(raw: bytes) -> str:
    """The text of a source, nothing normalised; raises `Undecodable` for empty, oversized and binary content."""
    if not raw.strip():
        raise Undecodable("the file is empty")
    if len(raw) > LIMIT:
        raise Undecodable(f"{len(raw):,} bytes are more than the limit of {LIMIT:,}")
    encoding = _marked(raw) or _unmarked_utf16(raw)
    if encoding:
        return _readable(_strict(raw, encoding))
    if b"\x00" in raw[:4096]:
        raise Undecodable("binary content, not text")
    return _utf8_or_guess(raw)


def decode_page(raw: bytes) -> str:
    """The markup of a page: as `decode`, but where the bytes are no UTF-8 the page's own word on its encoding is tried first."""
    declared = CHARSET.search(raw[:4096])
    if declared and not _marked(raw) and not _is_utf8(raw) and len(raw) <= LIMIT:
        try:
            return raw.decode(_named((declared[1] or declared["x"]).decode("ascii")))
        except (UnicodeDecodeError, LookupError):
            pass  # the page is wrong about itself: decided by its bytes
    return decode(raw)


def _named(charset: str) -> str:
    """The codec of a charset's name, the wider one of a pair that browsers take as one (WHATWG Encoding)."""
    return WIDER.get(charset.lower(), charset)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _marked(raw: bytes) -> str | None:
    return next((encoding for mark, encoding in MARKS if raw.startswith(mark)), None)


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of Latin text is zero, and no two in a row."""
    sample = raw[:2000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half and odd > 0.8 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if half and even > 0.8 * half and odd < 0.05 * half else None


def _readable(text: str) -> str:
    """The text, unless it is full of control characters: then the bytes only looked like UTF-16."""
    if sum(letter < " " and letter not in "\t\n\f\r" for letter in text[:2000]) > len(text[:2000]) / 50:
        raise Undecodable("binary content, not text")
    return text


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Undecodable(f"not {encoding}: {error.reason} at byte {error.start}") from error


def _utf8_or_guess(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    controls = sum(raw.count(byte) for byte in range(32) if byte not in (9, 10, 12, 13))
    if controls > len(raw) / 200:
        raise Undecodable("binary content, not text")
    if _western(raw):
        return raw.decode("cp1252")
    return _guessed(raw)


def _western(raw: bytes) -> bool:
    """Few high bytes among many ASCII letters, all of them defined in Windows-1252 (curly quotes, accents)."""
    high = [byte for byte in raw if byte >= 0x80]
    undefined = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    return len(high) < len(raw) / 6 and not undefined.intersection(high)


def _guessed(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:200_000]).best()
    if best is None:
        raise Undecodable("the encoding cannot be told")
    return _strict(raw, best.encoding)
