"""Words on somebody are not yet words on a thing of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import OSKAR, SHEN, SOLHEIM, lines, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.language.option import Option
    from retrieval.language.spaces import Place

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


class Names:
    """A dictionary that has one proper name and nothing else."""

    def related(self, word: str) -> Sequence[Option]:
        return ()

    def english_of(self, words: Sequence[str]) -> Sequence[str]:
        return ()

    def place(self, word: str) -> Place | None:
        return None

    def is_name(self, word: str) -> bool:
        return word == "广州"


@pytest.mark.parametrize(
    ("topic", "kind"), [("广州", "quotation"), ("广州的渡轮", "not_said"), ("广州的桥", "quotation")]
)
def test_in_chinese_as_well(topic: str, kind: str) -> None:
    said = "广州的桥修好了。"
    text = lines(["面包今年很贵。", f"沈慕秋说：“{said}”", "广州的渡轮停航了。", "有人在钓鱼。"])
    held = Collection.of([record(text, {said: SHEN})], thesaurus=Names())
    assert answer(f"沈慕秋对{topic}怎么说？", held).kind == kind
