"""Forms of a name."""

from __future__ import annotations

import pytest

from retrieval.language.names import family_names, is_another, is_han, pinyin_key, shortened, surname_of


@pytest.mark.parametrize(
    ("name", "surnames"),
    [
        ("Marta Oduya", ("marta", "oduya")),
        ("Oduya", ("oduya",)),
        ("Marta J. Oduya", ("marta", "oduya")),
        ("Peder Oduya Jr.", ("peder", "oduya")),
        ("沈慕秋", ("沈",)),
        ("欧阳建平", ("欧阳",)),
        ("歐陽建平", ("欧阳",)),
        ("", ()),
    ],
)
def test_either_end_of_a_latin_name_may_be_the_surname_and_the_head_of_a_chinese_one(
    name: str, surnames: tuple[str, ...]
) -> None:
    assert surname_of(name) == surnames


@pytest.mark.parametrize(
    ("name", "surnames"),
    [("Pieter van den Berg", ("van den berg",)), ("van den Berg", ()), ("Marta Oduya", ()), ("沈慕秋", ())],
)
def test_a_surname_may_open_with_particles(name: str, surnames: tuple[str, ...]) -> None:
    assert family_names(name) == surnames


@pytest.mark.parametrize(
    ("name", "key"),
    [("沈慕秋", "shenmuqiu"), ("Shen Muqiu", "shenmuqiu"), ("shen mu-qiu", "shenmuqiu"), ("吕梁", "luliang"), ("", "")],
)
def test_pinyin_bridges_the_scripts(name: str, key: str) -> None:
    assert pinyin_key(name) == key


@pytest.mark.parametrize(
    ("name", "han"), [("沈慕秋", True), ("阿卜杜拉·买买提", True), ("Shen 慕秋", False), ("", False)]
)
def test_a_name_in_characters_alone_is_told_from_others(name: str, *, han: bool) -> None:
    assert is_han(name) == han


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("peder k. oduya jr.", {"peder k oduya jr", "peder k oduya", "peder oduya"}),
        ("mei-lan tveit iii", {"mei-lan tveit", "mei tveit"}),
        ("marta oduya", set()),
        ("j. k. oduya", set()),
        ("oduya sr.", set()),
    ],
)
def test_a_name_may_be_called_without_initials_generation_and_second_half(name: str, short: set[str]) -> None:
    assert set(shortened(name)) == short


@pytest.mark.parametrize(
    ("said", "another"),
    [
        ("peder m. oduya", True),
        ("peder oduya senior", True),
        ("peder k oduya", False),
        ("peder oduya on plan b", False),
        ("peder oduya", False),
    ],
)
def test_another_initial_or_generation_is_somebody_else(said: str, *, another: bool) -> None:
    assert is_another(said, "peder k. oduya jr.") == another


@pytest.mark.parametrize(
    ("name", "key"), [("沈慕秋", "shenmuqiu"), ("吕若女", "luruonu"), ("绿·努", "lunu"), ("阿里·努尔", "alinuer")]
)
def test_a_name_in_characters_sounds_as_its_characters_do(name: str, key: str) -> None:
    assert pinyin_key(name) == key == "".join(map(pinyin_key, name))


def test_a_character_is_read_as_in_names() -> None:
    assert [pinyin_key(name) for name in ("曾长明", "單佳")] == ["zengchangming", "shanjia"]
