"""Who made a thing or has it, and nobody where no word like that is told."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TEXT = """The mill that came back

“We sell flour in six countries,” said Luo Zhongping, founder of Gell Foods. The firm employs forty people.

“The wheel is cold in winter,” said Anna Roth, owner of the Gell mill.

“Nobody asked us,” said Tom Hale, manager of Brook Hotel. The dam above Brook Hotel was built by a monk in 1410.

The sluice gate of the mill leaks, and the sluice gate rattles at night.
"""


@pytest.fixture(scope="module")
def mill() -> Collection:
    """An article with a founder, an owner and a manager."""
    return Collection.of([extract(parse(TEXT, id="mill"))])


@pytest.mark.parametrize(
    ("question", "name"),
    [("Who founded Gell Foods?", "Luo Zhongping"), ("Who owns the mill?", "Anna Roth")],
)
def test_the_maker_of_a_thing_is_whose_title_says_so(question: str, name: str, mill: Collection) -> None:
    found = answer(question, mill)
    assert (found.kind, [person.name for person in found.people]) == ("profile", [name])


def test_a_verb_that_is_told_answers_who_built_a_thing(mill: Collection) -> None:
    found = answer("Who built the dam?", mill)
    assert "built by a monk" in found.statements[0].parts[0].text


@pytest.mark.parametrize("question", ["Who owns Brook Hotel?", "Who invented the sluice gate?"])
def test_nobody_made_what_is_only_mentioned(question: str, mill: Collection) -> None:
    assert not answer(question, mill).answered
