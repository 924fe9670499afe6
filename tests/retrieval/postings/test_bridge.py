"""Chinese paragraphs in English terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from retrieval.collection import Collection
from retrieval.index.volumes import Volume
from retrieval.language.tokens import NO_TERMS, stem, terms
from retrieval.postings.bridge import SURE, Bridge, Glossed, glossed
from retrieval.postings.query import Group
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import harbour, orchard
from tests.retrieval.thesauri import FewWords

if TYPE_CHECKING:
    import pytest


GLOSSARY = FewWords(english={"柑橘": ("citrus", stem("orange")), "水渠": (stem("canal"),)})


BOTH = Collection.of([harbour(), orchard()], thesaurus=GLOSSARY)


def test_an_english_question_finds_the_chinese_paragraph_that_means_it() -> None:
    hits = BOTH.search("canals")
    assert (hits[0].article, hits[0].paragraph) == ("orchard", 3)


def test_english_paragraphs_are_found_as_without_a_dictionary() -> None:
    plain = Collection.of([harbour(), orchard()])
    assert BOTH.search("seals") == plain.search("seals") != []


def test_an_english_collection_needs_no_bridge() -> None:
    assert Collection.of([harbour()], thesaurus=GLOSSARY).bridge is None
    assert Collection.of([orchard()]).bridge is None


def test_a_paragraph_without_words_is_empty_in_it() -> None:
    worded = Volume.of_terms([NO_TERMS, terms("水渠")]).worded
    bridge = Bridge.over([Glossed.of(worded, np.array([False, True]), GLOSSARY)])
    assert bridge.words.document_frequency(stem("canal")) == 1 / SURE


def test_a_meaning_that_is_less_sure_stands_in_fewer_documents() -> None:
    worded = Volume.of_terms([terms("水渠"), terms("柑橘")]).worded
    sure = {"水渠": ("canal",) * SURE, "柑橘": ("canal", "citrus")}
    bridge = Bridge.over([Glossed.by(worded, np.array([True, True]), sure.__getitem__)])
    assert bridge.words.document_frequency("canal") == 1 + 1 / SURE
    assert bridge.words.document_frequency("citrus") == 1 / SURE
    scores = bridge.words.scores([Group.of("canal")])
    assert scores[0] > scores[1] > 0


def test_of_many_paragraphs_what_is_meant_is_taken_apart_where_none_is_met_as_a_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number = np.array([BOTH.layout.number_of("orchard", 3)])
    queries = [topic_of(word, BOTH).query for word in ("canals", "canalways")]
    of_few = [BOTH.ranking.scores(query, number)[0] for query in queries]
    monkeypatch.setattr("retrieval.passages.ranking.FEW", 0)
    of_many = [BOTH.ranking.scores(query, number)[0] for query in queries]
    assert 0 < of_many[0] < of_few[0]
    assert 0 < of_many[1] == of_few[1]


def test_meanings_stand_beside_the_words_themselves() -> None:
    found = glossed(terms("水渠"), GLOSSARY)
    assert {"水渠", stem("canal")} <= found.word_set
    assert found.grams == terms("水渠").grams
