"""Words on somebody are not yet words on a thing of theirs."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import OSKAR, SOLHEIM, lines, record

SAID = ("I have always thought highly of Tom Aske.", "Aske's nets are older than the pier.")
HELD = Collection.of(
    [
        record(
            lines(
                [
                    "Bread is dear this year.",
                    f"“{SAID[0]}” said Oskar Brandt.",
                    "The ferry was late again.",
                    f"“{SAID[1]}” said Ingrid Solheim.",
                ]
            ),
            {SAID[0]: OSKAR, SAID[1]: SOLHEIM},
        )
    ]
)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What did Oskar Brandt say about Tom Aske?", "quotation"),
        ("What did Oskar Brandt say about Tom Aske’s nets?", "not_said"),
        ("What did Ingrid Solheim say about Tom Aske’s nets?", "quotation"),
    ],
)
def test_of_a_thing_and_its_owner_the_thing_has_to_be_met(question: str, kind: str) -> None:
    found = answer(question, HELD)
    assert found.kind == kind
    assert kind != "not_said" or found.comes_near
