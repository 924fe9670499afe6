"""The speakers of a corpus."""

from __future__ import annotations

from corpus.quotation import Person
from retrieval.people.people import People
from tests.retrieval.reports import OUYANG, WILDLIFE, harbour, orchard, record

SHORT = Person("Ann Vale", "Ann Vale", ("judge",))
FULL = Person("Ann Vale", "Ann Vale", ("judge at the Eastport harbour court",), aliases=("Vale", "Annie Vale"))
TEXT = "The court sits on Monday."


def test_one_name_is_one_figure_over_all_articles_with_the_fullest_title() -> None:
    people = People.of([record(TEXT, {TEXT: SHORT}, name="a"), record(TEXT, {TEXT: FULL}, name="b")])
    (figure,) = people.figures.values()
    assert figure.person == FULL
    assert figure.titles == (*SHORT.titles, *FULL.titles)
    assert people.figure_of("a", SHORT) is people.figure_of("b", FULL) is figure


def test_an_unnamed_speaker_is_somebody_else_in_every_article() -> None:
    people = People.of([record(TEXT, {TEXT: WILDLIFE}, name=name) for name in ("a", "b")])
    assert len(people.figures) == 2
    assert people.figure_of("a", WILDLIFE) is not people.figure_of("b", WILDLIFE)


def test_the_description_of_an_unnamed_speaker_is_their_title() -> None:
    figure = People.of([harbour()]).figure_of("harbour", WILDLIFE)
    assert figure
    assert WILDLIFE.label in figure.titles


def test_a_figure_is_known_by_name_alias_and_pinyin_but_not_by_surname() -> None:
    people = People.of([record(TEXT, {TEXT: FULL})])
    assert set(people.by_name) == {"ann vale", "annie vale", "annvale"}
    people = People.of([orchard()])
    assert {"欧阳建平", "ouyangjianping"} == {form for form, (key,) in people.by_name.items() if key == "欧阳建平"}


def test_a_surname_leads_to_all_who_bear_it() -> None:
    people = People.of([harbour(), orchard()])
    assert len(people.by_surname["brandt"]) == 2
    assert [people.figures[key].person for key in people.by_surname["欧阳"]] == [OUYANG]


def test_the_longest_name_counts_its_words_and_nobody_has_none() -> None:
    assert People.of([harbour()]).longest == 2
    assert People.of([]).longest == 0
    assert list(People.of([]).full_names.words) == []
