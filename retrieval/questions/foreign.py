"""Questions in languages that are not read: neither English nor Chinese."""

from __future__ import annotations

import re

from retrieval.language.tokens import HAN, word_list, words_listed

LATIN = 0x0250  # the first character behind Latin letters, those of Vietnamese apart
VIETNAMESE = range(0x1E00, 0x1F00)
SHARE = 1 / 2  # of the letters, from which on the writing is another one: names in it are no question
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
KANA = re.compile(r"[\u3041-\u3096]")
QUARTER = 1 / 4  # of the letters that are hiragana: Japanese; a の alone is none
FEWEST = 2
SPANISH = "¿"
GERMAN_TOO = frozenset({"was"})  # asks in English in front of a name only, and in German for a thing
FUNCTION = frozenset({"the", "of", "did", "does", "about", "and", "is", "are"})


def is_foreign(text: str) -> bool:
    """Whether a question is in another writing, or has words that ask in another language and none that ask in ours."""
    letters = [character for character in text if character.isalpha()]
    strange = sum(not (ord(c) < LATIN or ord(c) in VIETNAMESE or HAN.match(c)) for c in letters)
    if strange > SHARE * len(letters):
        return True
    if len(KANA.findall(text)) >= max(FEWEST, QUARTER * len(letters)):
        return True
    words = [word.replace("’", "'") for word in WORD.findall(text.casefold())]
    foreign = words_listed("foreign.txt")
    known = FUNCTION | word_list("question.en.txt") - foreign - GERMAN_TOO  # "wat" is a slip for "what", and Dutch
    asks = SPANISH in text or sum(word in foreign for word in words) >= FEWEST
    return asks and known.isdisjoint(words)
