"""Tests for articles taken out of a catalogue."""

from __future__ import annotations

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.index.catalogue import Catalogue
from retrieval.index.writing import take_out

PAPERS = {
    "quay": 'Mayor Edda Lunde said: "The quay will be mended." "Nobody asked us," said fisherman Olav Rask.',
    "ferry": 'Edda Lunde, the minister of ports, said: "The ferry sails again." A sailor said that it was late.',
    "lamp": '"The lamp is lit," said keeper Ingrid Holm. "It was dark for a year," she added.',
}


def catalogue(names: list[str]) -> Catalogue:
    return Catalogue.of([extract(parse(PAPERS[name], id=name)) for name in names])


def known(held: Catalogue) -> dict[str, list[tuple[object, ...]]]:
    """What is known of people, by their keys, whatever their numbers and the places of articles."""
    queries = {
        "form": "select kind, form, key from form join figure on number = figure order by 1, 2, 3",
        "person": "select key, id, turn, packed from person join figure on figure.number = figure"
        " join article on article.number = article order by 1, 2, 3",
        "spoken": "select key, id, spoken.paragraphs from spoken join figure on figure.number = figure"
        " join article on article.number = article order by 1, 2",
        "figure": "select key from figure order by key",
    }
    return {name: held.connection.execute(query).fetchall() for name, query in queries.items()}


def test_what_is_left_is_what_there_would_be_without_it() -> None:
    every = list(PAPERS)
    for gone, name in enumerate(every):
        held = catalogue(every)
        take_out(held.connection, [f"{gone:09}"])
        assert known(held) == known(catalogue([each for each in every if each != name]))


def test_everybody_goes_with_the_last_article() -> None:
    held = catalogue(list(PAPERS))
    assert held.people() > 0
    take_out(held.connection, [f"{place:09}" for place in range(len(PAPERS))])
    assert not any(known(held).values())


def test_people_appear_in_the_order_of_the_articles() -> None:
    held = catalogue(list(PAPERS))
    assert list(held.appearing()) == held.keys()


def test_those_who_speak_are_told_all_at_once() -> None:
    held = catalogue(list(PAPERS))
    take_out(held.connection, ["000000002"])
    keys = [*held.keys(), "ingrid holm", "nobody"]
    assert held.speaking(keys) == {key for key in keys if held.spoken(key, 1)}
    assert held.speaking(keys)


def test_some_articles_are_listed_as_the_whole_list_has_them() -> None:
    held = catalogue(list(PAPERS))
    every = held.listed(0, held.size())
    assert held.listed_as(["lamp", "none", "quay"]) == [one for one in every if one.id in ("lamp", "quay")]
    assert held.listed_as([]) == []
