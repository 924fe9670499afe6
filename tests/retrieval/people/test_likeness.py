"""Names that look alike."""

from __future__ import annotations

import pytest

from retrieval.people.likeness import is_somebody_else


@pytest.mark.parametrize(
    ("said", "name", "other"),
    [
        ("li hui", "liu hui", True),
        ("shen muqin", "shen muqiu", True),
        ("shen mu-qing", "shen muqin", False),
        ("zen muqiu", "zhen muqiu", False),
        ("sheng muqiu's", "shen muqiu", False),
        ("shen muqui", "shen muqiu", False),
        ("whang muqiu", "wang muqiu", False),
        ("tim oduya", "tom oduya", True),
        ("maria oduya", "marie oduya", True),
        ("jon oduya", "john oduya", False),
        ("steven oduya", "stephen oduya", False),
        ("sarah oduya", "sara oduya", False),
        ("anne oduya", "ann oduya", False),
        ("kathie oduya", "kathy oduya", False),
        ("tom oduia", "tom oduya", False),
        ("marta oduia", "marta oduya", False),
        ("oduia", "marta oduya", False),
        ("simon carter", "simon carver", True),
        ("karl head", "karl read", True),
        ("john reed", "john reid", False),
        ("per andersen", "per anderson", False),
        ("ida hoffman", "ida hoffmann", False),
        ("ida tviet", "ida tveit", False),
        ("dale solheim", "alice solheim", True),
    ],
)
def test_a_name_of_its_own_is_somebody_elses_and_anything_else_is_a_slip(said: str, name: str, *, other: bool) -> None:
    assert is_somebody_else(said, name) == other
