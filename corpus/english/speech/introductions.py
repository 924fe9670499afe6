"""Who speaks where the cue names somebody else: “she quoted her mother:”, “More from Ann Lee:”, “Her verdict:”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.vocabulary import default_vocabulary, function_words, singulars
from corpus.english.people.names import name_in

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase, Phrases
    from corpus.english.speech.cues import Cue

QUOTING, FURTHER = function_words("quoting"), function_words("further")
WHERE = frozenset({"on", "in", "at", "to", "with", "about", "for", "against"})
SAYING = frozenset({"saying", "telling", "calling", "describing", "writing", "warning"})
DASHES = frozenset({"-", "–", "—", "--"})
TITLE = frozenset({"P", "N", "J", "D", "CC"})
MOST_TITLE = 14  # tokens
MOST_PHRASES = 12  # phrases before a colon


def introduced(passage: Passage, phrases: Phrases, cue: Cue) -> Phrase | None:
    """Whose words stand after “she quoted her mother:” and “quoted her as saying”, or after “a poem by Ann Lee:”.

    After “The harbour is full - Ann Lee:” they are Ann Lee's as well.
    """
    word = passage.tokens[cue.index].lower
    if word in SAYING and _is_as_set_off(passage, cue.index):
        return _quoted_before(passage, phrases, cue)
    if word == ":" or word in SAYING:
        owner = document_owner(passage, phrases, cue) if word == ":" else None
        if owner:
            return owner
        end = cue.index if word == ":" else cue.index - 1
        near = [phrase for phrase in phrases.before(end, cue.first, 2) if phrase.end == end]
    else:
        near = phrases.after(cue.index + 1, cue.end, 2)
    told = _titled(passage, phrases, cue)
    return told or next((phrase for phrase in near if _is_introduced(passage, phrase, word)), None)


def _titled(passage: Passage, phrases: Phrases, cue: Cue) -> Phrase | None:
    """The name right in front of “as saying” behind an office and a body: “quoted Head of Ostby Council Ann Lee as”.

    Nobody else named there is meant: “quoted a friend of Ann Lee”, “quoted Ann Lee of Ostby Rail”, “quoted by Ann Lee”.
    """
    near = range(max(cue.first, cue.index - MOST_TITLE), min(cue.end, cue.index + MOST_TITLE))
    words = {n: passage.tokens[n].lower for n in near}
    quoting = next((n for n, word in words.items() if word in QUOTING and n <= cue.index), cue.index)
    end = next((n for n, word in words.items() if word == "as" and n >= cue.index - 1 and _is_quoted(passage, n)), 0)
    known = default_vocabulary()
    held = known.is_role(words.get(quoting + 1, "")) and words.get(quoting + 2) == "of"
    if not held:
        return None
    last = next(iter(phrases.before(end, quoting, 1)), None)
    name = name_in(passage, last, known) if last and last.end == end else None
    at = passage.token_at(name.span.start) if name and name.full else 0
    return last if last and at > last.first and not known.is_role(words.get(at - 1, "")) else None


def _is_introduced(passage: Passage, phrase: Phrase, cue: str) -> bool:
    first = phrase.first
    before = passage.tokens[first - 1].lower if first else ""
    if before in QUOTING and _is_quoted(passage, phrase.end):
        return True
    further = before == "from" and first > 1 and passage.tokens[first - 2].lower in FURTHER
    further = further or is_sender(passage, phrase)
    return cue == ":" and (before == "by" or further or (before in DASHES and phrase.kind == "name"))


def is_sender(passage: Passage, phrase: Phrase) -> bool:
    """Whether it is whom a letter or the like comes from: “a message from Ann Lee”."""
    documents, first = default_vocabulary().documents, phrase.first
    return first > 1 and passage.tokens[first - 1].lower == "from" and passage.tokens[first - 2].lower in documents


def document_owner(passage: Passage, phrases: Phrases, cue: Cue) -> Phrase | None:
    """Webb of “Ann Lee read aloud from Webb's diary:”."""
    colon = cue.index
    near = phrases.before(colon, cue.first, MOST_PHRASES)
    end = near[0].first - 1 if near and near[0].end == colon and _is_to(passage, near[0]) else colon
    whole = next((p for p in near if p.end == end), None)
    known = whole is not None and passage.tokens[whole.head].lower in default_vocabulary().documents
    if whole is None or not known or passage.tokens[whole.first - 1].lower != "from":
        return None
    return next((p for p in near if p.possessor and p.first == whole.first and p.kind in ("name", "pronoun")), None)


def _is_to(passage: Passage, phrase: Phrase) -> bool:
    """Whether it is whom a letter is written to: “from his last letter to her:”."""
    return passage.tokens[phrase.first - 1].lower == "to"


def _is_as_set_off(passage: Passage, saying: int) -> bool:
    """Whether a comma stands before “as saying”."""
    return saying > 1 and passage.tokens[saying - 1].lower == "as" and passage.tags[saying - 2] == ","


def _quoted_before(passage: Passage, phrases: Phrases, cue: Cue) -> Phrase | None:
    """The director of “quoted the port's director, Ann Lee, as saying”."""
    quoting = next((at for at in range(cue.index, cue.first, -1) if passage.tokens[at].lower in QUOTING), cue.index)
    following = [
        phrase for phrase in phrases.after(quoting + 1, cue.index, MOST_PHRASES) if phrase.first == quoting + 1
    ]
    return following[-1] if following and not following[-1].possessor else None


def _is_quoted(passage: Passage, at: int) -> bool:
    """Whether a colon or “as saying” stands there."""
    following = [token.lower for token in passage.tokens[at : at + 2]]
    return following[:1] == [":"] or (following[:1] == ["as"] and SAYING.issuperset(following[1:]))


def subject_before(passage: Passage, phrases: Phrases, cue: Cue, source: Phrase) -> Phrase | None:
    """Who speaks after a colon where a thing stands before it: the clause's subject, else whose the thing is.

    “Ann Lee gave the plan a push: “…”” and “Her verdict: “…””. Nobody, where neither is told.
    """
    if passage.tokens[cue.index].text != ":":
        return source
    if _is_label(passage, source, cue.index):
        return None
    where = _is_where(passage, source, cue.index)
    if not where and (source.kind != "common" or may_speak(passage, source)):
        return source
    near = phrases.before(source.end, cue.first, MOST_PHRASES)
    acting = [p for p in near if not p.possessor and p.end < source.first and passage.tags[p.end] in FINITE]
    owners = [p for p in near if p.possessor and p.first == source.first]
    last = [p for p in phrases.before(cue.index, cue.first, 1) if _is_addressed(passage, p, cue.index)]
    return next((p for p in (*acting, *owners, *last) if may_speak(passage, p)), None)


def _is_label(passage: Passage, source: Phrase, colon: int) -> bool:
    """Whether common words with a capital stand alone in front of the colon: “Disclaimer:”, “Related article:”."""
    tokens, known = passage.tokens, default_vocabulary()
    first = source.first
    if source.end != colon or first != passage.sentence_at(colon)[0] or not tokens[first].text[0].isupper():
        return False
    words = [token.lower for token in tokens[first:colon]]
    counted = default_tagger().words
    common = all(next(iter(counted.get(word, ())), "P") != "P" and word not in known.given for word in words)
    somebody = singulars(words[-1]) & known.organisations or known.is_person(words[-1])
    return common and not somebody and passage.tags[first] not in ("D", "PP$", "PRP")


def _is_where(passage: Passage, source: Phrase, colon: int) -> bool:
    """Whether the phrase in front of the colon tells where or to whom it was said: “Later that day on Harbour TV:”."""
    return source.end == colon and source.first > 0 and passage.tokens[source.first - 1].lower in WHERE


def _is_addressed(passage: Passage, phrase: Phrase, colon: int) -> bool:
    """Whether a name in front of the colon is what a verb says something of: “It surprised Ann Lee:”."""
    return phrase.kind == "name" and phrase.end == colon and not _is_where(passage, phrase, colon)


def may_speak(passage: Passage, phrase: Phrase) -> bool:
    """Whether it is a name, a pronoun, or a description of a person, a body or a document."""
    if phrase.kind != "common":
        return phrase.kind != "relative"
    known, head = default_vocabulary(), passage.tokens[phrase.head].lower
    named = passage.tokens[phrase.head].text[0].isupper()
    return named or not singulars(head).isdisjoint(known.organisations | known.documents) or known.is_person(head)
