"""Our own invented coverage in the layouts of Factiva and Nexis, as RTF, DOCX and HTML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

FIRST = (
    "PALOMIR - Foreign minister Tessa Orlan arrived in Palomir on Tuesday for a visit of four days.",
    "“We have talked about everything,” Orlan said — and left with Ambassador Zoë Łaski.",
)
SECOND = ("The harbour of Lindrava was closed on Thursday.", "Nobody was hurt, the harbour office said.")
FACTIVA = (
    "World", "Orlan in Palomir for first visit", "By Mira Vos and Jo Tarn", "512 words", "8 May 2031", "18:40", "The Morning Ledger",
    "MLEDGR", "3", "English", "Copyright 2031 Ledger Media. All Rights Reserved.", "", *FIRST, "", "Document MLEDGR0020310508e7580001d", "",
    "Harbour of Lindrava closed", "88 words", "9 May 2031", "Halyard News Service", "HALYN", "English", "(c) 2031 Halyard", "", *SECOND, "",
    "Document HALYN00020310509e759000p1", "", "Search Summary", "Text", "orlan and palomir", "Results Found", "2",
)  # fmt: skip
TAGGED = (
    "SE\tWorld", "HD\tOrlan in Palomir for first visit", "BY\tBy Mira Vos", "WC\t512 words", "PD\t8 May 2031", "ET\t18:40",
    "SN\tThe Morning Ledger", "SC\tMLEDGR", "LA\tEnglish", "CY\tCopyright 2031", f"LP\t{FIRST[0]}", "TD", FIRST[1], "NS\tgdip : Diplomacy",
    "AN\tDocument MLEDGR0020310508e7580001d",
)  # fmt: skip
NEXIS = (
    "Documents (2)", "1. Orlan in Palomir for first visit", "2. Harbour of Lindrava closed", "Orlan in Palomir for first visit",
    "The Morning Ledger", "May 8, 2031 Thursday", "Copyright 2031 Ledger Media All Rights Reserved", "Section: WORLD; Pg. 3",
    "Length: 512 words", "Byline: Mira Vos", "Dateline: PALOMIR", "Body", *FIRST, "Classification", "Language: ENGLISH",
    "Publication-Type: Newspaper", "Load-Date: May 9, 2031", "End of Document",
    "Harbour of Lindrava closed", "Halyard News Service", "May 9, 2031 Friday", "Length: 88 words", "Body", *SECOND, "Load-Date: May 9, 2031",
    "End of Document",
)  # fmt: skip
OLD_NEXIS = (
    "                 1 of 2 DOCUMENTS", "", "The Morning Ledger", "", "May 8, 2031 Thursday", "", "Orlan in Palomir for first visit", "",
    "BYLINE: Mira Vos", "SECTION: WORLD; Pg. 3", "LENGTH: 512 words", "DATELINE: PALOMIR", "", *FIRST, "", "LOAD-DATE: May 9, 2031",
    "LANGUAGE: ENGLISH", "                 2 of 2 DOCUMENTS", "", "Halyard News Service", "", "May 9, 2031 Friday", "",
    "Harbour of Lindrava closed", "", "LENGTH: 88 words", "", *SECOND, "", "LOAD-DATE: May 9, 2031",
)  # fmt: skip


def rtf(lines: Sequence[str]) -> bytes:
    """A file as Factiva writes them: fonts, colours, Unicode escapes, a field for each link."""
    head = r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times;}}{\colortbl;\red0\green0\blue0;}{\*\generator Riched20;}{\info{\title x}}"
    return (head + "".join(rf"\pard\f0\fs24 {_escaped(line)}\par" + "\n" for line in lines) + "}").encode(
        "ascii"
    )


def _escaped(line: str) -> str:
    plain = line.replace("\\", r"\\").replace("{", r"\{").replace("\t", r"\tab ")
    return "".join(letter if letter.isascii() else rf"\u{ord(letter)}?" for letter in plain)


def docx(lines: Sequence[str], *, part: bytes | None = None) -> bytes:
    """A file as Nexis writes them: a paragraph a line, each in two runs."""
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{line[:7]}</w:t></w:r><w:r><w:t>{line[7:]}</w:t></w:r></w:p>" for line in lines
    )
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    found = (
        part
        or f'<?xml version="1.0"?><w:document xmlns:w="{namespace}"><w:body>{paragraphs}</w:body></w:document>'.encode()
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../outside.txt", "never written")
        archive.writestr("word/document.xml", found)
    return out.getvalue()


def factiva_page() -> bytes:
    """Factiva's HTML: a division an article, headline in a span, fields in divisions, text in paragraphs."""
    head = "".join(f"<div>{line}</div>\n" for line in FACTIVA[2:11])
    text = "".join(f'<p class="articleParagraph enarticleParagraph">{line}</p>' for line in FIRST)
    article = (
        f'<div class="article enArticle"><div>World</div><div id="hd"><span class="enHeadline">{FACTIVA[1]}</span></div>{head}{text}'
        f"<p>{FACTIVA[15]}</p></div>"
    )
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Factiva</title></head><body>{article}</body></html>".encode()
