"""The driver over an engine of our own that fails as it is told: nothing lost, nothing twice, only the guilty set aside."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from tests.scale.poison import articles

from relazione.model.article import Article
from relazione.model.notes import Notes
from relazione.scale.driver import Finished, finished
from relazione.scale.engine import Answer
from relazione.scale.shard import shards_of


class Obedient:
    """An engine in memory: some articles fail their shard each time, some shards fail once whoever is in them."""

    def __init__(self, slots: int, poison: frozenset[str], *, mishaps: int = 0, how: str = "killed") -> None:
        self.slots, self.poison, self.mishaps, self.how = slots, poison, mishaps, how
        self.flying: dict[int, Sequence[Article]] = {}
        self.most_flying = self.submitted = 0

    def submit(self, slot: int, some: Sequence[Article]) -> None:
        assert slot not in self.flying  # one shard a slot
        self.flying[slot] = some
        self.submitted += 1
        self.most_flying = max(self.most_flying, len(self.flying))

    def wait(self) -> Answer:
        slot, some = self.flying.popitem()
        if self.poison & {article.id for article in some}:
            return Answer(slot, failed=self.how, why="poison")  # type: ignore[arg-type]
        if self.mishaps:
            self.mishaps -= 1
            return Answer(slot, failed="killed", why="mishap")
        return Answer(slot, tuple((Notes(), ()) for _ in some))

    def close(self) -> None:
        """Nobody to let go."""


def run(count: int, size: int, engine: Obedient) -> list[Finished]:
    return list(finished(shards_of(articles(count), size), engine))


@given(
    st.integers(0, 40),
    st.integers(1, 9),
    st.integers(1, 4),
    st.frozensets(st.integers(0, 39).map("a{:03d}".format), max_size=5),
    st.sampled_from(["killed", "hung", "raised"]),
)
def test_all_else_is_done_and_exactly_the_poison_is_set_aside(
    count: int, size: int, slots: int, poison: frozenset[str], how: str
) -> None:
    found = run(count, size, Obedient(slots, poison, how=how))

    told = [article.id for shard in found for article in shard.shard.articles]
    aside = {one.article.id for shard in found for one in shard.aside}
    missing = {
        article.id
        for shard in found
        for article, noted in zip(shard.shard.articles, shard.noted, strict=True)
        if noted is None
    }
    assert sorted(told) == [article.id for article in articles(count)]
    assert aside == missing == poison & set(told)


def test_a_mishap_of_the_machine_blames_no_article() -> None:
    found = run(40, 8, Obedient(2, frozenset(), mishaps=1))

    assert [one for shard in found for one in shard.aside] == []


def test_a_slot_has_one_shard_in_flight() -> None:
    engine = Obedient(3, frozenset())

    run(40, 4, engine)

    assert engine.most_flying == 3


def test_retries_are_bounded() -> None:
    engine = Obedient(1, frozenset(["a000"]))

    run(16, 16, engine)

    assert engine.submitted <= 2 * 9  # twice on the way down, once for each half that is whole


def test_what_hangs_is_halved_without_a_second_try() -> None:
    killed, hung = Obedient(1, frozenset(["a000"])), Obedient(1, frozenset(["a000"]), how="hung")

    run(16, 16, killed)
    run(16, 16, hung)

    assert hung.submitted < killed.submitted


def test_the_reason_is_kept() -> None:
    (found,) = run(3, 4, Obedient(1, frozenset(["a001"])))

    assert [(one.article.id, one.reason) for one in found.aside] == [("a001", "poison")]


def test_a_shard_has_the_same_name_for_the_same_articles() -> None:
    names = [shard.name for shard in shards_of(articles(10), 4)]

    assert names == [shard.name for shard in shards_of(articles(10), 4)]
    assert len(set(names)) == 3
    assert names[0] != next(shards_of(articles(10)[::-1], 4)).name
