"""Makes corpus/lexicon/zh/inside.txt: longer words in which the characters of a cue report nothing (载人, 忧心忡忡).

python -m scripts.make_chinese_inside

From jieba's dictionary (MIT licence): words that hold a cue of one character, or begin with one of two, and report
nothing themselves. Names of people are left out, and words that are an adverb and the cue (再说, 常讲).
"""

from __future__ import annotations

from pathlib import Path

import jieba

from corpus.chinese.lexicon import Lexicon, standard
from scripts.make_chinese_things import lines

FILE = Path(__file__).parent.parent / "corpus" / "lexicon" / "zh" / "inside.txt"
HEAD = "# Longer words in which the characters of a cue report nothing. See scripts/make_chinese_inside.py."
LEAST, LONGEST = 3, 4
PEOPLE = "nr"
AFTER = frozenset("出到起过完了得着来明给成好作为上下定有清去在于的他她我你")  # behind a verb that stays one
SPEECH = frozenset("说讲称问答笑叹喊叫骂吼嚷")  # at the end of a word they are verbs of their own (当时说)


def inside() -> list[str]:
    """The words, in the order of the dictionary."""
    lexicon = standard()
    cues = lexicon.cue_words.words
    with jieba.get_dict_file() as file:
        rows = [line.split() for line in file.read().decode().splitlines()]
    words = (word for word, count, kind in rows if int(count) >= LEAST and not kind.startswith(PEOPLE))
    return [w for w in words if len(w) <= LONGEST and w not in cues and is_longer(w, lexicon)]


def is_longer(word: str, lexicon: Lexicon) -> bool:
    """Whether the word holds a cue of one character, or goes on where one of two ends, and reports nothing."""
    cues = lexicon.cue_words.words
    if any(word[:n] in cues and word[n:] for n in (3, 2)):
        return word[-1] not in AFTER and not any(word[at:] in cues for at in range(1, len(word)))
    if any(word[at : at + 2] in cues for at in range(1, len(word) - 1)):
        return False
    return any(
        letter in cues and not is_cue_itself(word, at, lexicon) for at, letter in enumerate(word) if len(word) > 1
    )


def is_cue_itself(word: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the cue at ``at`` is a word of its own there: between an adverb and a particle, or a verb of speech."""
    if at == len(word) - 1 and word[at] in SPEECH:
        return True
    before, after = word[:at], word[at + 1 :]
    adverbs = (lexicon.trailing, lexicon.leading, lexicon.pronouns)
    return (not before or any(before in words for words in adverbs)) and (not after or after[0] in AFTER)


if __name__ == "__main__":
    FILE.write_text("\n".join([HEAD, *lines(inside())]) + "\n", encoding="utf-8")
