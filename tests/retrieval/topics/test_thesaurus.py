"""Words of like meaning from a bilingual dictionary."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.spaces import places_of_glosses
from retrieval.language.tokens import stem
from retrieval.postings.bridge import SURE
from retrieval.topics.thesaurus import PART_WEIGHT, PINYIN_WEIGHT, TRANSLATION_WEIGHT, Synonyms, spellings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.language.spaces import Place

GLOSSES: dict[str, list[tuple[str, ...]]] = {
    "码头": [("quay",), ("wharf",), ("land", "stage")],
    "渡轮": [("ferri",)],
    "船": [("boat",), ("ship",)],
    "舰": [("naval", "vessel"), ("ship",)],
}


class Glossary:
    """A dictionary of four words."""

    def meanings(self, word: str) -> Sequence[tuple[str, ...]]:
        return GLOSSES.get(word, [])

    def sharing(self, word: str) -> Sequence[tuple[int, str, int]]:
        return [
            (place, other, found.index(gloss))
            for place, gloss in enumerate(self.meanings(word))
            for other, found in GLOSSES.items()
            if gloss in found
        ]

    def chinese(self, term: str) -> Sequence[tuple[str, float]]:
        return [(word, 1 / len(gloss)) for word, found in GLOSSES.items() for gloss in found if term in gloss]

    def kin(self, term: str, least: float) -> Sequence[tuple[tuple[str, ...], float]]:
        likely: dict[tuple[str, ...], float] = {}
        for word, share in self.chinese(term):
            for gloss in GLOSSES[word]:
                likely[gloss] = likely.get(gloss, 0.0) + share / len(GLOSSES[word]) ** 0.5
        return [(gloss, weight) for gloss, weight in likely.items() if weight >= least]

    def place(self, word: str) -> Place | None:
        return next(places_of_glosses([list(enumerate(GLOSSES.get(word, [])))]))

    def is_name(self, word: str) -> bool:
        return False


SYNONYMS = Synonyms(Glossary())


def related(word: str) -> dict[tuple[str, ...], float]:
    return {option.terms: option.weight for option in SYNONYMS.related(word)}


def test_a_chinese_word_gives_its_meanings_the_first_one_surest() -> None:
    found = related("码头")
    assert 1.0 == found["quay",] > found["wharf",] > found["land", "stage"] > 0


def test_a_chinese_word_gives_its_sound_for_names() -> None:
    assert related("码头")[stem("matou"),] == PINYIN_WEIGHT


def test_a_short_sound_is_left_out() -> None:
    assert ("chuan",) not in related("船")
    assert {("boat",), ("ship",)} <= set(related("船"))


def test_a_chinese_word_gives_others_with_the_same_meaning_less_surely() -> None:
    found = related("船")
    assert 0 < found["舰",] < found["ship",]


def test_what_chinese_words_mean_in_english_is_found_with_their_sound_as_often_as_it_is_sure() -> None:
    found = Counter(SYNONYMS.english_of(["码头", "quay", "船"]))
    assert set(found) == {"quay", "wharf", "land", "stage", "matou", "boat", "ship"}
    assert found["boat"] == SURE > found["ship"] > found["stage"] > 0
    assert set(SYNONYMS.english_of(["渡轮码头"])) >= {"ferri", "quay"}
    assert SYNONYMS.english_of(["的"]) == ()


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


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("harbour", "harbor"),
        ("centre", "center"),
        ("organise", "organize"),
        ("catalogue", "catalog"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("programme", "program"),
        ("grey", "gray"),
    ],
)
def test_an_american_spelling_is_among_those_of_the_british_one(british: str, american: str) -> None:
    assert american in spellings(british)


@pytest.mark.parametrize(("american", "british"), [("harbor", "harbour"), ("center", "centre"), ("defense", "defence")])
def test_and_the_other_way_round(american: str, british: str) -> None:
    assert british in spellings(american)


@pytest.mark.parametrize("word", ["seal", "for", "our", "ice", ""])
def test_a_word_with_one_spelling_has_no_other(word: str) -> None:
    assert spellings(word) == ()


@given(st.text())
def test_a_word_is_never_its_own_other_spelling(word: str) -> None:
    assert word not in spellings(word)
