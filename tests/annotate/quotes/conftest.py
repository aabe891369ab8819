"""Parsed sentences that several tests read."""

from __future__ import annotations

import pytest
from tests.annotate.quotes.trees import Parsed, parse


@pytest.fixture
def said_that() -> Parsed:
    """*Ada Okafor said on Monday that talks would resume.*"""
    return parse(
        """
        1 Ada    PROPN nsubj 3 @PER
        2 Okafor PROPN flat  1 @PER
        3 said   VERB  root  0 say =VBD
        4 on     ADP   case  5
        5 Monday PROPN obl   3
        6 that   SCONJ mark  9
        7 talks  NOUN  nsubj 9 talk
        8 would  AUX   aux   9
        9 resume VERB  ccomp 3 =VB
        10 .     PUNCT punct 3
        """
    )


@pytest.fixture
def quoted_aside() -> Parsed:
    """*“We will come,” the envoy said. “Nobody asked us.”*"""
    return parse(
        """
        1 “     PUNCT punct 4
        2 We    PRON  nsubj 4 we
        3 will  AUX   aux   4
        4 come  VERB  ccomp 9 =VB
        5 ,     PUNCT punct 4
        6 ”     PUNCT punct 4
        7 the   DET   det   8
        8 envoy NOUN  nsubj 9
        9 said  VERB  root  0 say =VBD
        10 .    PUNCT punct 9

        1 “      PUNCT punct 3
        2 Nobody PRON  nsubj 3
        3 asked  VERB  root  0 ask =VBD
        4 us     PRON  obj   3 we
        5 .      PUNCT punct 3
        6 ”      PUNCT punct 3
        """
    )
