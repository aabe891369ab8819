"""Names as parts of ids: lower case, plain letters and digits, hyphens."""

from __future__ import annotations

import re
import unicodedata

POSSESSIVE = re.compile(r"['’]s\b")
# letters that Unicode does not take apart into a base letter and a mark
WHOLE = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ħ": "h"}
)


def folded(name: str) -> str:
    """The name without marks, in lower case: for comparing, never for showing.

    >>> folded("Hallgerður Élysée")
    'hallgerdur elysee'
    """
    apart = unicodedata.normalize("NFKD", name.lower().translate(WHOLE))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def slug(name: str) -> str:
    """The name as part of an id; letters of other scripts stay.

    >>> slug("The Moscow Times"), slug("China’s Defence Ministry")
    ('the-moscow-times', 'china-defence-ministry')
    """
    return re.sub(r"[^\w]+|_+", "-", folded(POSSESSIVE.sub("", name))).strip("-")
