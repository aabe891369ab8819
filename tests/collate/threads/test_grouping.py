"""Groups by average likelihood."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relazione.collate.threads.grouping import grouped


def test_likely_pairs_are_grouped() -> None:
    assert grouped([1] * 4, [(0, 1, 0.9), (2, 3, 0.8), (1, 2, 0.1)], 0.5) == [0, 0, 2, 2]


def test_a_chain_of_likely_pairs_is_not_one_group() -> None:
    chain = [(at, at + 1, 0.6) for at in range(5)]

    assert max(map(grouped([1] * 6, chain, 0.5).count, range(6))) == 2


def test_the_likeliest_pair_goes_first() -> None:
    assert grouped([1] * 3, [(0, 1, 0.6), (1, 2, 0.9)], 0.5) == [0, 1, 1]


def test_equal_likelihoods_are_settled_by_canonical_order() -> None:
    assert grouped([1] * 3, [(1, 2, 0.9), (0, 1, 0.9)], 0.5) == [0, 0, 2]


def test_big_groups_need_as_much_on_average() -> None:
    assert grouped([3, 2], [(0, 1, 0.6)], 0.5) == [0, 0]
    assert grouped([3, 2], [(0, 1, 0.4)], 0.5) == [0, 1]


def test_nothing_likely_leaves_everybody_alone() -> None:
    assert grouped([1, 1], [], 0.5) == [0, 1]
    assert grouped([], [], 0.5) == []


LIKELY = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([0.1, 0.3, 0.5, 0.7, 0.9]),
)


@given(LIKELY, st.randoms(use_true_random=False))
def test_the_order_of_the_pairs_does_not_matter(likely, chance) -> None:
    rows = [(*pair, value) for pair, value in likely.items()]
    shuffled = chance.sample(rows, k=len(rows))

    assert grouped([1] * 8, rows, 0.5) == grouped([1] * 8, shuffled, 0.5)


@given(LIKELY)
def test_every_group_is_likely_enough_on_average(likely) -> None:
    found = grouped([1] * 8, [(*pair, value) for pair, value in likely.items()], 0.5)

    assert all(found[root] == root and root <= at for at, root in enumerate(found))
    for root in set(found):
        inside = {at for at in range(8) if found[at] == root}
        if len(inside) > 1:
            values = [value for pair, value in likely.items() if inside.issuperset(pair)]
            assert sum(values) / (len(inside) * (len(inside) - 1) / 2) >= 0.5 - 1e-9
