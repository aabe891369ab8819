"""The public surface: exactly these names, each of which can be imported, at most 25."""

from __future__ import annotations

import relazione


def test_public_names_are_pinned() -> None:
    assert relazione.__all__ == [
        "Book",
        "Desk",
        "ModelError",
        "Problem",
        "RecordError",
        "RelazioneError",
        "SchemaError",
        "Table",
        "UsageError",
        "__version__",
        "open",
    ]
    assert len(relazione.__all__) <= 25


def test_every_public_name_can_be_imported() -> None:
    for name in relazione.__all__:
        assert getattr(relazione, name) is not None


def test_every_error_descends_from_one_and_stands_in_the_tree() -> None:
    from relazione import problems

    errors = [name for name in relazione.__all__ if name.endswith("Error")]

    assert all(issubclass(getattr(relazione, name), relazione.RelazioneError) for name in errors)
    assert all(name in (problems.__doc__ or "") for name in errors)
