"""An article of an export as its fields state it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES: Mapping[str, str] = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es", "español": "es",
    "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl", "nederlands": "nl", "russian": "ru",
    "русский": "ru", "ukrainian": "uk", "polish": "pl", "turkish": "tr", "arabic": "ar", "chinese": "zh", "japanese": "ja",
    "korean": "ko", "persian": "fa", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "czech": "cs",
    "hungarian": "hu", "greek": "el", "indonesian": "id", "malay": "ms", "vietnamese": "vi", "thai": "th", "hindi": "hi",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One article; texts as they stand in the export, paragraphs of `text` as lines."""

    id: str | None
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    byline: str | None = None
    language: str | None = None
    modified: str | None = None
    url: str | None = None
    correction: str | None = None


def language_code(name: str | None) -> str | None:
    """ISO 639-1 code of a language by its English or own name; None for another word.

    >>> language_code("ENGLISH; FRENCH")
    'en'
    """
    return LANGUAGES.get(name.split(";")[0].strip().lower()) if name else None
