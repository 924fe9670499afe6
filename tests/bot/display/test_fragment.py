"""Addresses that open an article at the quoted words."""

from __future__ import annotations

from bot.display.rendering import LONGEST_ADDRESS, at_words


def test_few_words_stand_whole() -> None:
    assert at_words("https://n.example/a", "We stay, all-in.") == "https://n.example/a#:~:text=We%20stay%2C%20all%2Din."


def test_many_words_stand_as_their_beginning_and_end() -> None:
    text = " ".join(f"w{number}" for number in range(20))
    address = at_words("https://n.example/a", text)
    assert address.endswith("text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19")


def test_chinese_without_spaces_is_shortened_too() -> None:
    assert at_words("https://n.example/a", "渡轮" * 40).count("%E6") <= 24


def test_a_fragment_that_is_there_already_is_kept() -> None:
    assert at_words("https://n.example/a#top", "Stay") == "https://n.example/a#top:~:text=Stay"


def test_an_address_that_would_grow_too_long_is_left_as_it_is() -> None:
    url = "https://n.example/" + "a" * LONGEST_ADDRESS
    assert at_words(url, "Stay") == url
