"""Names of a question in the other script."""

from __future__ import annotations

import pytest

from corpus.quotation import Record
from corpus.reading import parse
from retrieval.collection import Collection
from retrieval.topics.heard import heard, names_joined, spelled
from retrieval.topics.topic import topic_of
from tests.retrieval.postings.test_bridge import GLOSSARY

ENGLISH = Record(parse("A quay for Eastport\n\nMr Anderson paints boats.\n\nMs Fernandez sells rope.\n", id="quay"))
CHINESE = Record(parse("东港新码头\n\n费尔南德斯卖绳子。\n\n安德森给船刷漆。\n", id="pier"))
QUAY, PIER = (Collection.of([record], thesaurus=GLOSSARY) for record in (ENGLISH, CHINESE))


def test_a_name_in_characters_is_heard_in_english_articles() -> None:
    found = heard("安德森", QUAY)
    assert found is not None
    assert found[0] == "anderson"
    assert heard("安德森", PIER) is None
    assert heard("天气", QUAY) is None


def test_the_words_of_one_name_are_joined() -> None:
    assert names_joined(["费尔南", "德斯", "卖", "什么"], QUAY) == ["费尔南德斯", "卖", "什么"]
    assert names_joined(["费尔南", "德斯", "卖", "什么"], PIER) == ["费尔南", "德斯", "卖", "什么"]


@pytest.mark.parametrize("collection", [QUAY, Collection.of([ENGLISH, CHINESE], thesaurus=GLOSSARY)])
def test_the_paragraph_of_a_name_is_found_across_scripts(collection: Collection) -> None:
    (hit, *_) = collection.search("安德森" if collection is QUAY else "Who is Fernandez?")
    assert (hit.article, hit.paragraph) == (("quay", 2) if collection is QUAY else ("quay", 3))


def test_an_english_name_is_found_in_chinese_articles() -> None:
    assert spelled("fernandez", PIER) == "费尔南德斯"
    assert [(hit.article, hit.paragraph) for hit in PIER.search("Who is Fernandez?")][:1] == [("pier", 2)]
    facet = topic_of("Fernandez", PIER).facets[0]
    assert facet.known
    assert facet.strength(PIER.paragraphs.terms_of(1)) > 0.8 > facet.strength(PIER.paragraphs.terms_of(2))


def test_common_english_words_are_not_spelled() -> None:
    assert spelled("paint", PIER) is None
    assert spelled("time", PIER) is None
