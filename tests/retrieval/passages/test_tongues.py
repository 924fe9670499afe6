"""In a folder of two languages, what is in the other one answers only where it is rather the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.passages.asked import tells_half
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search
from retrieval.passages.tongues import is_mixed
from retrieval.topics.thesaurus import Synonyms
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import collection, lines, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.language.spaces import Place

GLOSSES: dict[str, list[tuple[str, ...]]] = {
    "人": [("peopl",), ("man",)],
    "看": [("see",), ("watch",)],
    "家": [("home",), ("famili",)],
    "灯塔": [("lighthous",)],
    "工人": [("worker",)],
    "油漆": [("paint",)],
    "夏天": [("summer",)],
    "风": [("wind",)],
}


class Glossary:
    """A dictionary of a few words."""

    def meanings(self, word: str) -> Sequence[tuple[str, ...]]:
        return GLOSSES.get(word, [])

    def sharing(self, word: str) -> Sequence[tuple[int, str, int]]:
        return []

    def chinese(self, term: str) -> Sequence[tuple[str, float]]:
        return [(word, 1 / len(gloss)) for word, found in GLOSSES.items() for gloss in found if term in gloss]

    def kin(self, term: str, least: float) -> Sequence[tuple[tuple[str, ...], float]]:
        return []

    def place(self, word: str) -> Place | None:
        return None

    def is_name(self, word: str) -> bool:
        return False


WEAVER = Person("柳素云", "柳素云", ("织工",))
SPOKEN = "在网上织布，有人看，家里人也看。"
LOOM = record(f"柳素云说：“{SPOKEN}”\n\n去年夏天工人给灯塔刷了油漆。", {SPOKEN: WEAVER}, name="loom")
REGATTA = record(
    lines(
        "The regatta off Norvik drew 4,210 spectators to the pier.",
        "“The wind was with us,” said Ada Holm, the winner.",
        "Boats from Estvik came second and third.",
        "The town paid for the fireworks at night.",
    ),
    {"The wind was with us,": Person("Ada Holm", "Ada Holm", ("the winner",))},
    name="regatta",
)
MIXED = Collection.of([REGATTA, LOOM], thesaurus=Synonyms(Glossary()))


@pytest.mark.parametrize("question", ["How many people watched the regatta?", "Which people saw the regatta?"])
def test_light_words_do_not_lead_to_the_other_language(question: str) -> None:
    found = answer(question, MIXED)
    assert {statement.article for statement in (*found.statements, *found.nearest)} <= {"regatta"}


def test_what_only_the_other_language_tells_is_found_there() -> None:
    found = answer("Did workers paint the lighthouse in summer?", MIXED)
    assert found.answered
    assert found.statements[0].article == "loom"


@pytest.mark.parametrize(
    "question", ["Who said the wind was with us?", "Did workers paint it in summer?", "谁在网上织布？"]
)
def test_an_answer_is_of_one_language(question: str) -> None:
    assert len({statement.article for statement in answer(question, MIXED).statements}) <= 1


@pytest.mark.parametrize("question", ["What did Ada Holm say about watching at home?", "柳素云怎么谈风？"])
def test_others_who_speak_of_it_are_those_beside_the_one_asked_about(question: str) -> None:
    found = answer(question, MIXED)
    assert (found.kind, found.others) == ("not_said", ())


def test_a_corpus_of_one_language_or_of_nothing_is_not_mixed() -> None:
    assert is_mixed(MIXED)
    assert not any(map(is_mixed, (collection("灯塔"), collection("A lighthouse."), collection())))


def test_half_of_a_question_met_in_other_words_of_the_other_language_is_no_answer() -> None:
    search = Search(topic_of("working bridge", MIXED), "who_said", MIXED)
    best = next(c for c in evidence(search) if c.utterance.article.id == "loom")
    assert tells_half(best, search, "who works on the bridge", foreign=True)
    assert not tells_half(best, search, "who works on the bridge")
