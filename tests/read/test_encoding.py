"""Bytes -> text, and what is refused with a reason."""

from __future__ import annotations

import pytest

from relazione.read.encoding import LIMIT, Undecodable, decode

PROSE = "“We are friends,” the minister said – and left. Élan, naïveté, façade. " * 20


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_in_common_encodings_comes_out_whole(encoding: str) -> None:
    assert decode(PROSE.encode(encoding)).lstrip("\ufeff") == PROSE


def test_nothing_is_normalised() -> None:
    text = "a\r\nb\u00a0c e\u0301 \ufb01\n\n"

    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9, "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"\xff\xfeab\x00", "utf-16"),
        (b"\x00\x01" * 900, "binary"),
        (b"a" * (LIMIT + 1), "limit"),
    ],
    ids=["nothing", "white space", "picture", "every byte", "half a character", "nearly UTF-16", "too long"],
)
def test_what_is_no_text_is_refused_with_a_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(Undecodable, match=reason):
        decode(raw)
