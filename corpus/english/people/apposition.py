"""Titles set off in front of a name: “its director, Ann Lee, said” and “a spokeswoman for the port, Ann Lee, said”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.bodies import is_behind_body
from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.people.name_extent import apart_start, pinyin_start

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase

OF = frozenset({"of", "for", "in", "at", "from", "to"})
ONE_OF_MANY = frozenset({"a", "an", "another"})
MOST_STEPS = 3
SETTING_OFF = frozenset({",", ".", ":", "IN", "(", "–", "—", "--", "-"})  # behind “, Ann Lee”


def title_ahead(name: Phrase) -> Span | None:
    """The title between whose commas the name stands, without the article or “its” that opens it."""
    passage, holder = name.passage, holder_ahead(name)
    if holder is None:
        return _opening_title(name)
    first = _with_body(passage, holder.first + (passage.tags[holder.first] in ("D", "PP$")))
    return passage.between(first, name.first - 1) if first < name.first - 1 else None


def _opening_title(name: Phrase) -> Span | None:
    """The title that ends in the name's own phrase: “Chief Secretary for Works of the Ostby Government Ann Lee”."""
    passage, end = name.passage, name.first - 1
    for phrase in passage.phrases.before(end, 0, 2 * MOST_STEPS):
        if end < 1 or passage.tokens[end].lower not in OF:
            break
        if phrase.end != end:
            continue
        if named_behind(phrase) == name:
            first = phrase.first + (passage.tags[phrase.first] in ("D", "PP$"))
            return passage.between(first, _name_start(name) or name.first)
        end = phrase.first - 1
    return None


def _with_body(passage: Passage, first: int) -> int:
    """Where a title begins with the body's name in front of it: “a Department of Works lawyer”."""
    if not is_behind_body(passage, first):
        return first
    first -= 2
    while first and passage.tokens[first - 1].text[0].isupper() and passage.tags[first - 1] == "P":
        first -= 1
    return first


def holder_ahead(name: Phrase) -> Phrase | None:
    """The phrase that says what the named person is, when an office is its head.

    “The mayor of the port” is one; in “the office of the mayor” the mayor is; in “a clerk of the mayor” the clerk.
    """
    if not _is_set_off(name):
        return None
    end = name.first - 1
    chain: list[Phrase] = []
    for phrase in name.passage.phrases.before(end, 0, 2 * MOST_STEPS):
        if phrase.end != end or phrase.kind == "pronoun":
            continue
        chain.append(phrase)
        end = phrase.first - 1
        if len(chain) == MOST_STEPS or end < 0 or name.passage.tokens[end].lower not in OF:
            break
    held = [phrase for phrase in chain if _is_held(phrase)]
    if len(held) > 1 and name.passage.tokens[held[-1].first].lower not in ONE_OF_MANY:
        return None
    return held[-1] if held and not _is_anothers(held[-1]) else None


def _is_anothers(holder: Phrase) -> bool:
    """Whether it says what the name in front is: “Ann Lee, a lecturer at the University of Ostby, New Town, says”."""
    passage, at = holder.passage, holder.first - 1
    if at < 1 or passage.tags[at] != "," or passage.tags[at - 1] != "P":
        return False
    near = passage.phrases.before(at, passage.sentence_at(at)[0], 1)
    named = near and near[0].end == at and near[0].kind == "name"
    return bool(named) and (not near[0].first or passage.tags[near[0].first - 1] != "IN")


def named_behind(office: Phrase) -> Phrase | None:
    """Whom “Secretary of State Ann Lee” names, found from the office: a name with the rest of its title in front."""
    passage, head = office.passage, office.head_word
    holder = head in vocabulary().offices or head in vocabulary().persons  # “winner of the Ostby Prize Ann Lee”
    if not holder or office.first_word in ONE_OF_MANY:
        return None
    end = office.end
    for _ in range(MOST_STEPS):
        linked = end < len(passage.tokens) and passage.tokens[end].lower in OF
        following = passage.phrases.beginning(end + 1, len(passage.tokens), 2 * MOST_STEPS) if linked else []
        rest = following[-1] if following else None
        if rest is None or rest.possessor or rest.kind == "pronoun":
            return None
        at = _name_start(rest)
        if at is not None:
            held = any(token.lower in vocabulary().offices for token in passage.tokens[rest.first : at])
            return None if held else rest
        end = rest.end
    return None


def _name_start(phrase: Phrase) -> int | None:
    """Where somebody's name begins behind other words of a phrase: “State Ann Lee”, “the Ostby Government Li Wei”."""
    if phrase.kind != "name":
        return None
    apart = apart_start(phrase.passage, phrase.first, phrase.end)
    given = next((at for at in range(phrase.first + 1, phrase.end - 1) if _is_given(phrase.passage, at)), None)
    given = apart if apart > phrase.first else given
    chinese = pinyin_start(phrase.passage, phrase.first, phrase.end)
    return given if given is not None or chinese == phrase.first else chinese


def named_jointly(office: Phrase) -> Phrase | None:
    """Whom “said head baker and owner Ann Lee” names, found from the first office: no article makes two of them."""
    passage, head = office.passage, office.head_word
    if passage.tags[office.first] in ("D", "PP$") or head not in vocabulary().offices:
        return None
    following = passage.phrases.beginning(office.end + 1, len(passage.tokens), 1)
    joined = following and passage.tokens[office.end].lower == "and"
    words = passage.tokens[following[0].first : following[0].end - 1] if joined else ()
    held = any(token.lower in vocabulary().offices for token in words)
    return following[0] if held and following[0].kind == "name" else None


def _is_given(passage: Passage, index: int) -> bool:
    token = passage.tokens[index]
    return token.text[0].isupper() and vocabulary().is_given(token.lower)


def _is_set_off(name: Phrase) -> bool:
    """Whether the name stands between commas, or a comma and a full stop, and no list goes on after it."""
    tags = name.passage.tags
    if name.first < 2 or tags[name.first - 1] != "," or name.end >= len(tags):
        return False
    if name.tag_behind in SETTING_OFF and name.tag_behind != ",":  # wrote the head of the port, Ann Lee of the Greens.
        return name.end - name.first > 1
    return name.tag_behind == "," and name.end + 1 < len(tags) and tags[name.end + 1] not in ("CC", "P", "D", "N")


def _is_held(phrase: Phrase) -> bool:
    word = phrase.head_word
    return phrase.kind == "common" and phrase.head_tag == "N" and word in vocabulary().offices
