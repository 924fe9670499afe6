"""Text becomes terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.tokens import bigrams_of, fold, four_grams, stem, stop_words, terms, word_list


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café", "cafe"),
        ("Ｗｉｄｅ", "wide"),
        ("the mayor’s", "the mayor"),
        ("the mayors’ plan", "the mayors plan"),
        ("O’Brien", "obrien"),
        ("1,250,000 fish", "1250000 fish"),
        ("1,25", "1,25"),
        ("漢語", "汉语"),
        ("STRASSE", "strasse"),
    ],
)
def test_width_case_accents_apostrophes_and_traditional_characters_fold_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbours", "harbour"),
        ("building", "builds"),
        ("three", "3"),
        ("Xi'an", "Xi’an"),
        ("5％", "5%"),
        ("港灣", "港湾"),
    ],
)
def test_forms_of_one_word_share_their_terms(one: str, other: str) -> None:
    assert terms(one).words == terms(other).words != ()


def test_english_stop_words_are_no_terms_and_order_is_kept() -> None:
    assert terms("The seals of the quay and the seals").words == (stem("seals"), stem("quay"), stem("seals"))


def test_chinese_gives_words_pairs_and_characters() -> None:
    found = terms("港口扩建")
    assert "".join(found.words) == "港口扩建"
    assert found.grams == ("港口", "口扩", "扩建")
    assert found.characters == ("港", "口", "扩", "建")


def test_scripts_side_by_side_are_told_apart() -> None:
    found = terms("在Vestmark建3座桥")
    assert {stem("vestmark"), "3"} <= found.word_set
    assert found.character_set == set("在建座桥")


def test_a_single_character_is_its_own_pair() -> None:
    assert bigrams_of("港") == ["港"]


def test_stretches_of_letters_mark_the_edges_of_a_word() -> None:
    assert four_grams("quay") == ("^qua", "quay", "uay$")
    assert four_grams("a") == ("^a$",)


def test_a_word_list_leaves_its_remarks_out() -> None:
    assert "the" in stop_words("en")
    assert not any(word.startswith("#") or word != word.strip() for word in word_list("stop.en.txt"))


@given(st.text())
def test_any_text_has_terms_without_blanks(text: str) -> None:
    found = terms(text)
    assert all(term and not term.isspace() for term in (*found.words, *found.grams, *found.characters))


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    letters = "".join(c for c in text if c.isalnum() or c == " ")
    assert fold(fold(letters)) == fold(letters)


@pytest.mark.parametrize("text", ["The U.S. navy", "the US navy", "the u.s. navy", "The U.S.A.'s navy", "a USA navy"])
def test_the_united_states_are_no_pronoun(text: str) -> None:
    assert terms(text).words == ("usa", "navi")


@pytest.mark.parametrize(
    ("text", "words"),
    [("Tell us", ("tell",)), ("TELL US", ("tell",)), ("US$600", ("600",)), ("U.K. and E.U. law", ("uk", "eu", "law"))],
)
def test_other_words_of_the_same_letters_stay(text: str, words: tuple[str, ...]) -> None:
    assert terms(text).words == words
