"""Words of like meaning from a bilingual dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.thesaurus import PART_WEIGHT, PINYIN_WEIGHT, TRANSLATION_WEIGHT, Synonyms
from retrieval.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

GLOSSES: dict[str, list[tuple[str, ...]]] = {
    "码头": [("quay",), ("wharf",), ("land", "stage")],
    "渡轮": [("ferri",)],
    "船": [("boat",), ("ship",)],
}


class Glossary:
    """A dictionary of three words."""

    def meanings(self, word: str) -> Sequence[tuple[str, ...]]:
        return GLOSSES.get(word, [])

    def chinese(self, term: str) -> Sequence[tuple[str, float]]:
        return [(word, 1 / len(gloss)) for word, found in GLOSSES.items() for gloss in found if term in gloss]


SYNONYMS = Synonyms(Glossary())


def related(word: str) -> dict[tuple[str, ...], float]:
    return {option.terms: option.weight for option in SYNONYMS.related(word)}


def test_a_chinese_word_gives_its_meanings_the_first_one_surest() -> None:
    found = related("码头")
    assert 1.0 == found["quay",] > found["wharf",] > found["land", "stage"] > 0


def test_a_chinese_word_gives_its_sound_for_names() -> None:
    assert related("码头")[stem("matou"),] == PINYIN_WEIGHT


def test_a_short_sound_is_left_out() -> None:
    assert set(related("船")) == {("boat",), ("ship",)}


def test_a_chinese_word_that_the_dictionary_lacks_is_taken_apart() -> None:
    found = related("渡轮码头")
    assert found["ferri",] == found["quay",] == PART_WEIGHT


def test_an_english_word_gives_its_translation_and_those_that_share_it() -> None:
    found = related("quay")
    assert found["码头",] == TRANSLATION_WEIGHT
    assert 0 < found["wharf",] < 1
    assert ("quay",) not in found


def test_an_english_word_gives_its_other_spelling() -> None:
    assert related("harbour")[stem("harbor"),] == 1.0


def test_an_unknown_word_gives_nothing_but_spellings_and_sounds() -> None:
    assert related("zzyzx") == {}


def test_options_are_ranked() -> None:
    weights = [option.weight for option in SYNONYMS.related("码头")]
    assert weights == sorted(weights, reverse=True)
