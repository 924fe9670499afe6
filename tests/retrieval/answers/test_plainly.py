"""Narration that reports somebody's words is no answer to what another one said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.article import Span
from retrieval.answering import answer
from retrieval.answers.plainly import are_anothers_words
from retrieval.collection import Collection
from retrieval.people.naming import by_name
from tests.retrieval.reports import OSKAR, VIK, record, reported

TOLD = "Oskar Brandt also said that Vik ignored the guild when the whole council of the town planned the fair in May."
OF_WORDS = "The summer was long,"


def held() -> Collection:
    found = record(f"“{OF_WORDS}” Nora Vik said.\n\n{TOLD}", {OF_WORDS: VIK, "Vik ignored the guild": OSKAR})
    at = found.article.text.index("said that")
    own, other = found.quotations
    return Collection.of([replace(found, quotations=(own, replace(other, cue=Span(at, at + len("said")))))])


@pytest.mark.parametrize(("asked", "anothers"), [("Nora Vik", True), ("Oskar Brandt", False)])
def test_a_sentence_that_reports_somebody_is_of_whoever_speaks_in_it(asked: str, *, anothers: bool) -> None:
    collection = held()
    told = next(u for u in collection.paragraphs.utterances(1) if u.form == "narration")
    named = by_name(asked, collection.people)
    assert named is not None
    assert told.text == TOLD
    assert are_anothers_words(told, named.figures, collection) == anothers


@pytest.mark.parametrize(
    "question",
    ["Which car did Nora Vik buy from her brother?", "Which prize did Nora Vik win as a painter for the theatre?"],
)
def test_what_is_told_of_a_speaker_beside_the_question_is_no_answer(question: str) -> None:
    told = (
        "In addition to her ferry, Nora Vik is a painter and singer for the theatre in Norwick.",
        "Nora Vik bought the old red ferry from Karl Moe for 40,000 crowns in May, the port office said.",
        "Bread is dear in Selden this year.",
        "The quarry is shut.",
    )
    corpus = reported("\n\n".join([f"“{OF_WORDS}” Nora Vik said.", *told]), {OF_WORDS: VIK})
    assert all("ferry" not in part.text for shown in answer(question, corpus).statements for part in shown.parts)
