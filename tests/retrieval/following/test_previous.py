"""What an answer leaves behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from corpus.article import Span
from retrieval.answering import answer
from retrieval.following.previous import REMEMBERED, Previous, Shown
from tests.retrieval.reports import reading

if TYPE_CHECKING:
    from retrieval.collection import Collection


def test_an_answer_leaves_its_question_its_people_and_what_it_showed(reports: Collection) -> None:
    found = answer("What did Ingrid Solheim say?", reports)
    left = Previous.of(found)
    assert (left.question, left.people) == (found.question, ("ingrid solheim",))
    assert [(shown.article, shown.speaker) for shown in left.shown] == [("harbour", "ingrid solheim")]
    assert left.speakers == {"ingrid solheim"}


def test_a_follow_up_adds_to_what_was_shown_and_a_new_question_begins_anew(reports: Collection) -> None:
    first = Previous.of(answer("What did Ingrid Solheim say?", reports))
    second = answer("and Oskar Brandt?", reports, previous=first)
    assert {shown.speaker for shown in Previous.of(second, first).shown} == {"ingrid solheim", "oskar brandt"}
    assert {s.speaker for s in Previous.of(replace(second, understood=None), first).shown} == {"oskar brandt"}


def test_a_long_chain_remembers_only_its_end(reports: Collection) -> None:
    found = replace(answer("What did Ingrid Solheim say?", reports), understood="What did Ingrid Solheim say?")
    before = Previous("Who?", (), tuple(Shown("harbour", Span(n, n + 1)) for n in range(2 * REMEMBERED)))
    left = Previous.of(found, before)
    assert len(left.shown) == REMEMBERED
    assert left.shown[0].speaker == "ingrid solheim"


@pytest.mark.parametrize("aside", ["who wrote it?", "when was it published?"])
def test_an_aside_of_which_nothing_is_told_leaves_the_talk_as_it_was(aside: str) -> None:
    text = (
        "The mill gets windows\n\n“The windows are cold,” said Ada Moss, the mayor. “The roof holds.”\n\n"
        "“The windows came by sea,” said Tom Webb, a glazier. “My van was stolen in May.”\n"
    )
    mill = reading(text)
    first = Previous.of(answer("What did Ada Moss say about windows?", mill))
    found = answer(aside, mill, previous=first)
    assert found.kind == "nothing"
    assert Previous.of(found, first) == first
    carried_on = answer("and Tom Webb?", mill, previous=Previous.of(found, first))
    assert carried_on.understood == "What did Tom Webb say about windows?"
