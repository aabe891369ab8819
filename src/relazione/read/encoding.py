"""Bytes -> text: UTF-8 first, then what the bytes themselves say, then a guess that must be a sure one."""

from __future__ import annotations

import codecs

LIMIT = 20_000_000  # bytes of one source: a hundred times the longest article we know, and 1 s of decoding
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


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
