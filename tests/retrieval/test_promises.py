"""Whatever is asked of whatever article, the promises hold."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.index.utterance import LONGEST
from tests.retrieval.reports import HARBOUR, collection, harbour, orchard

PIECES = st.sampled_from(
    [
        "who", "said", "what did", "say about", "how many", "when", "according to", "Brandt", "Ingrid Solheim", "mayor",
        "quay", "taxes", "the", "of", "is", "?", "“", "谁", "说了什么", "沈慕秋", "柑橘", "多少", "37", "list everyone",
        "article", "’s", ",", "...", "(", "\\", "[a-z]+", "🦭", "\u202e", "\x00",
    ]
)  # fmt: skip
QUESTIONS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=9).map(" ".join))
ROOT = Path(__file__).parents[2]
BOTH = Collection.of([harbour(), orchard()])


def test_an_empty_collection_answers_nothing() -> None:
    for question in ("Who said it?", "What is this article about?", "Who speaks?", "谁说的", "Ada"):
        found = answer(question, Collection.of(()))
        assert not found.answered
        assert found.statements == ()


@settings(max_examples=150)
@given(QUESTIONS)
@example("")
@example("?" * 5000)
@example("who said " * 500)
@example("'; drop table gloss; --")
@example("\ud83d lone surrogate")
@example("مَن قال ذلك؟")
@example("(((((" * 50)
def test_any_text_gets_an_answer_that_keeps_the_promises(question: str) -> None:
    found = answer(question, BOTH)
    speakers = {person for record in BOTH.records.values() for person in record.people}
    assert 0 <= found.confidence <= 1
    assert set(found.people) | set(found.others) <= speakers
    assert found.kind != "nothing" or (found.statements, found.people) == ((), ())
    for statement in (*found.statements, *found.nearest):
        assert statement.speaker is None or statement.speaker in speakers
        assert (statement.form == "narration") <= (statement.speaker is None)
        for part in statement.parts:
            assert BOTH.records[part.article].article.is_verbatim(part)
            assert 0 < len(part.text) <= LONGEST


@settings(max_examples=30)
@given(QUESTIONS)
def test_the_same_question_gets_the_same_answer_from_whatever_collection_of_the_same_records(question: str) -> None:
    first = answer(question, BOTH)
    assert answer(question, BOTH) == first
    assert answer(question, Collection.of([harbour(), orchard()])) == first


@settings(max_examples=50)
@given(st.text(alphabet="abc “”‘’.,:;!?\n\"'", max_size=200), QUESTIONS)
def test_any_article_can_be_asked(text: str, question: str) -> None:
    found = answer(question, collection(text, HARBOUR))
    assert all(len(part.text) <= LONGEST for s in found.statements for part in s.parts)


def test_answers_do_not_hang_on_the_order_of_sets() -> None:
    code = (
        "from retrieval.answering import answer; from retrieval.collection import Collection\n"
        "from tests.retrieval.reports import harbour, orchard\n"
        "both = Collection.of([harbour(), orchard()])\n"
        "for q in ('Who speaks?', 'quays and cranes', 'What did Brandt say about vessels?', '谁说水渠完工'):\n"
        "    print(answer(q, both))\n"
        "from corpus.quotation import Person; from tests.retrieval.reports import record\n"
        "held = ('attorney', 'counsel', 'lawyer', 'solicitor', 'barrister')\n"
        "said = {f'The {one} is late,': Person(one.title(), one.title(), titles=(one,)) for one in held}\n"
        "text = ' '.join(f'“{words}” said {who.name}.' for words, who in said.items())\n"
        "print(answer('Which lawyers spoke?', Collection.of([record(text, said)])))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", code],
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""
