"""Where somebody is asked about who does not speak, nobody else's words are the answer."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection

TEXT = """A sign falls in Marram Street

The sign of the bakery struck a plumber during the gale. A lobbyist was hurt as well.

“The sign on our website was new,” said Odd Moen, who owns the bakery. “The network of wires held it.”
"""
CORPUS = Collection.of([extract(parse(TEXT, id="sign"))])


@pytest.mark.parametrize(
    "question",
    [
        "What did the plumber say?",
        "What did the lobbyist say about the sign?",
        "What did the network say about the sign?",
        "What did the website say about the sign?",
        "What did Moen's brother say?",
    ],
)
def test_whoever_does_not_speak_is_no_occasion_for_anothers_words(question: str) -> None:
    assert not answer(question, CORPUS).answered


TOLD = """A pylon leans in Tarn

Berit Lund works in the harbour. Lund said that she had told Per Rask, a diver, that the pylon would fall.

Lund said she had warned the old rigger of it. The fitter said that it was rust.
"""
LEANING = Collection.of([extract(parse(TOLD, id="pylon"))])


@pytest.mark.parametrize("question", ["What did the diver say?", "What did the rigger say about the pylon?"])
def test_what_somebody_is_told_is_not_what_they_say(question: str) -> None:
    assert not answer(question, LEANING).answered


@pytest.mark.parametrize(
    ("question", "told"), [("Who was the diver?", "Per Rask, a diver"), ("What did the fitter say?", "rust")]
)
def test_the_sentence_is_still_told_of_them(question: str, told: str) -> None:
    found = answer(question, LEANING)
    assert found.answered
    assert told in found.statements[0].parts[0].text


CHINESE = """渡口的两代人

韦建业撑了一辈子船，三年前走了。儿子韦小满接过了竹篙。

中心主任苗东升的办公室在二楼。护士长解春梅说，任务一年比一年多。

曾任会计的骆文彬从家里打来电话：账本别烧。
"""
FERRY = Collection.of([extract(parse(CHINESE, id="ferry"))])


@pytest.mark.parametrize("who", ["韦建业", "苗东升"])
def test_a_deed_of_somebody_is_not_what_they_said(who: str) -> None:
    assert not answer(f"{who}说了什么？", FERRY).answered
