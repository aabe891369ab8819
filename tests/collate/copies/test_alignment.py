"""Shared passages, aligned to the word on both sides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relazione.collate.copies.alignment import align, common, maximal_runs
from relazione.collate.copies.words import Text, Vocabulary

SENTENCE = "The boat was taken before dawn on Thursday and brought to the harbour of Ondal."


def aligned(left: str, right: str) -> list[tuple[str, str]]:
    """The passages in characters of both sides; sentences end at line ends."""
    words = Vocabulary()
    texts = [Text(side, words.codes(side)) for side in (left, right)]
    breaks = tuple(_breaks(side) for side in (left, right))
    found = align(texts[0].codes, texts[1].codes, words.hashes, (breaks[0], breaks[1]))
    return [(texts[0].span(*one.left).of(left), texts[1].span(*one.right).of(right)) for one in found]


def _breaks(text: str) -> list[int]:
    words = Vocabulary()
    counts = [len(words.codes(line)) for line in text.split("\n")]
    return [sum(counts[:at]) for at in range(len(counts) + 1)]


def test_a_sentence_taken_over_is_found_whole() -> None:
    assert aligned(f"Something else first.\n{SENTENCE}", f"{SENTENCE}\nAnd more.") == [(SENTENCE, SENTENCE)]


def test_an_edited_sentence_is_one_passage() -> None:
    left = "We actively work through ministries, regularly exchange useful news, and in the field of trade hold joint fairs."
    right = "We work actively through the ministries, regularly exchange useful news, and in the field of trade hold fairs."

    assert aligned(left, right) == [(left, right)]


def test_american_spelling_does_not_break_a_passage() -> None:
    left = "in order to emphasise the special nature of the defence programme between neighbours"
    right = "in order to emphasize the special nature of the defense program between neighbors"

    assert aligned(left, right) == [(left, right)]


def test_words_left_out_by_a_copier_do_not_break_it() -> None:
    left = "The captain, the mate and a cook remained aboard under guard while the others were flown home on Friday night"
    right = (
        "The captain, the mate and a cook remained aboard while the others were flown home on Friday night"
    )

    assert aligned(left, right) == [(left, right)]


def test_paragraphs_in_another_order_are_two_passages() -> None:
    one = "The first crates are to leave the port in June on a ship of the line."
    two = "A spokeswoman for the museum said on Monday that insurance would be shared by both."

    assert aligned(f"{one}\n{two}", f"{two}\n{one}") == [(one, one), (two, two)]


def test_a_formula_of_few_words_is_no_passage() -> None:
    assert (
        aligned("he told reporters in the capital on Friday", "she told reporters in the capital again") == []
    )


def test_a_stray_word_of_the_next_sentence_is_not_taken_along() -> None:
    left = f"{SENTENCE}\nBelmora says the trawler was in international waters."
    right = f"{SENTENCE}\nBelmora has said nothing yet."

    assert aligned(left, right)[0] == (SENTENCE, SENTENCE)


def test_a_quotation_grows_to_its_sentence() -> None:
    left = (
        '"This is another important area that strengthens the trusting nature of our old relations," he said.'
    )
    right = "“This is another important area that strengthens the nature … of our relationship,” he said."

    assert aligned(left, right) == [(left, right)]


def test_unlike_ends_of_a_sentence_stay_outside() -> None:
    left = "During a meeting with the President Anton Weyl of Varenia, he praised the harbour and its many ships."
    right = "Nobody knew what was said during a meeting with the President Anton Weyl of Varenia"

    assert aligned(left, right)[0][1] == "during a meeting with the President Anton Weyl of Varenia"


def test_common_counts_words_in_order() -> None:
    words = Vocabulary()

    assert common(words.codes("a b c d"), words.codes("b x d a")) == 2
    assert common(words.codes(""), words.codes("a")) == 0


@given(st.lists(st.sampled_from("abcdefg"), max_size=60), st.lists(st.sampled_from("abcdefg"), max_size=60))
def test_every_run_is_equal_on_both_sides_and_cannot_be_longer(left: list[str], right: list[str]) -> None:
    words = Vocabulary()
    one, other = words.codes(" ".join(left)), words.codes(" ".join(right))

    for run in maximal_runs(one, other, words.hashes):
        stop_left, stop_right = run.left + run.size, run.right + run.size
        assert left[run.left : stop_left] == right[run.right : stop_right]
        assert stop_left == len(left) or stop_right == len(right) or left[stop_left] != right[stop_right]
        assert run.left == 0 or run.right == 0 or left[run.left - 1] != right[run.right - 1]


@given(st.lists(st.sampled_from(["ship", "sea", "port", "net", "crew", "fine"]), min_size=8, max_size=40))
def test_a_text_aligns_with_itself_whole(words: list[str]) -> None:
    text = " ".join(words)

    assert (text, text) in aligned(text, text)
