"""An English article becomes a Record.

paragraphs ──> passages ──> voices (cue + source) ──> linked stretches (direct) ──> reports (indirect) ──> speakers

- A passage is a block of text with its words tagged; quotation marks are paired in it.
- A cue is a word that says that somebody speaks ("said", "according to"), its source the noun phrase that speaks, and
  a voice both together. In "“It rains,” said the mayor" the voice is "said" with "the mayor".
- A stretch is what stands between two marks; it is linked to the voice that speaks it.
- A report is what a voice says without marks: "the mayor said that *it rains*".
- The resolver tells whom a source means: "he", "the mayor", "Lind" of the people in the roster.

How likely each step is, is told in log odds, by models whose weights are in ``lexicon/en/weights.json``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.article import Article, Span
from corpus.english.grammar.lexicon import Lexicon, default_lexicon
from corpus.english.grammar.model import Models, default_models, sigmoid
from corpus.english.grammar.passage import Passage, blocks, prepare
from corpus.english.grammar.tagging import default_tagger
from corpus.english.people.gathering import roster_of
from corpus.english.people.surnames import with_surnames
from corpus.english.reports.bounds import apart, cut, escapes, unowned, usurps
from corpus.english.reports.denials import is_forbidden, negated, unsays, whole
from corpus.english.reports.idle import is_nothing
from corpus.english.reports.nested import Reader, person_of
from corpus.english.reports.reports import Report, likely_report, reports_of
from corpus.english.reports.running import running_on
from corpus.english.reports.telling import teller, tells
from corpus.english.speakers.heard import NOBODY, Resolved
from corpus.english.speakers.protagonist import interviewee
from corpus.english.speakers.resolution import Resolver
from corpus.english.stretches.doubt import least_likely
from corpus.english.stretches.linking import Linked, link
from corpus.english.stretches.possession import disowned
from corpus.english.stretches.pulled import repeated
from corpus.english.stretches.stretches import Stretch, voices_near
from corpus.english.stretches.terms import is_term
from corpus.english.stretches.turns import CERTAIN, is_turn, turns_of
from corpus.english.stretches.unlabelled import exchange_of, is_unlabelled
from corpus.english.voices.cues import AUXILIARIES
from corpus.english.voices.voices import voices_of
from corpus.quotation import Form, Person, Quotation, Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.people.names import Name
    from corpus.english.people.people import Roster
    from corpus.english.voices.voice import Voice

LEAST_SPEECH = 0.3  # log odds from which a stretch between marks counts as speech
LEAST_REPORT = -0.6  # log odds from which content counts as reported
OFFICIAL = 2  # quotations with their speaker in the next sentence, from which an article is in the official style
LEAST_CONFIDENCE = 0.3  # from which a speaker is named; docs/attribution.md has what other values cost
UNREAD = frozenset({"byline", "dateline"})


@dataclass(frozen=True, slots=True)
class Words:
    """Somebody's words, before it is known whose.

    ``logit`` is the log odds that they are speech and the voice's. ``cited`` is the name of somebody else who is quoted
    within the words ``parent``. ``likely`` is how likely the rankers together find them to be the voice's: where that
    is too little, words are nobody's, and a report only tells pronouns who was last told of. What is not ``told``, as
    it is no words, is nobody's either.
    """

    span: Span
    form: Form
    voice: Voice | None
    logit: float
    cited: Name | None = None
    parent: Span | None = None
    likely: float = 1.0
    told: bool = True


def extract(article: Article, lexicon: Lexicon | None = None) -> Record:
    """Find the quotations of an English article and the people who speak; ``lexicon`` holds the cue words to know."""
    passages = [
        prepare(article.text, block, default_tagger())
        for paragraph in article.paragraphs
        if paragraph.kind not in UNREAD
        for block in blocks(article.text, paragraph.span)
    ]
    passages = with_surnames([passage for passage in passages if passage.tokens])
    words = _words(passages, lexicon or default_lexicon())
    quotations = _with_speakers(passages, words, article.authors)
    people = tuple(dict.fromkeys(q.speaker for q in quotations if q.speaker and q.speaker.kind != "pronoun"))
    return Record(article, tuple(quotations), people)


def _words(passages: Sequence[Passage], lexicon: Lexicon) -> list[Words]:
    """Direct and indirect speech with its voices, in order."""
    models = default_models()
    reader = Reader(default_tagger(), lexicon, models)
    voices = [voices_of(passage, lexicon, models) for passage in passages]
    linked: dict[Passage, list[Linked]] = defaultdict(list)
    turns = turns_of(passages, exchange_of(passages))
    for item in link(passages, voices, models, turns):
        if item.speech >= LEAST_SPEECH and not is_term(item.stretch, item.logit):
            linked[item.stretch.passage].append(item)
    official = sum(item.trails for items in linked.values() for item in items) >= OFFICIAL
    found: list[Words] = []
    for passage, said in zip(passages, voices, strict=True):
        spoken = linked[passage]
        if turn := turns.get(passage):
            found += _turn(turn, spoken, reader)
            continue
        numbers = {item.stretch.number for item in spoken}
        reports = running_on(_reports(said, spoken, models), said, numbers, official=official)
        told = [unowned(r) for r in reports if not is_nothing(r, reports)]
        found += [_reported(r) for r in told]
        for item in spoken:
            found += _direct(item, reports, said, reader)
    return sorted(found, key=lambda w: (w.span.start, -w.span.end))


def _reported(report: Report) -> Words:
    """What a report tells."""
    span, likely = _content(report), likely_report(report)
    return Words(span, "indirect", report.voice, report.logit, likely=likely, told=tells(report))


def _turn(voice: Voice, spoken: Sequence[Linked], reader: Reader) -> list[Words]:
    """What a transcript's turn says, and others in it: the words between marks, or all that follows the colon."""
    passage, first = voice.passage, voice.cue.index + 1
    marked = [item.stretch.span for item in spoken]
    low, end = passage.between(first, len(passage.tokens))
    spans = marked if marked and voice.source and passage.quoted[voice.cue.index] != -1 else [Span(low, end)]
    said = [Span(max(low, span.start), span.end) for span in spans if span.end > low]
    inner = [
        Words(i.span, i.form, i.voice, i.logit, i.name, span)
        for span in said
        for i in reader.within(passage, span, first, len(passage.tokens))
    ]
    return [*(Words(span, "direct", voice, CERTAIN) for span in said), *inner]


def _reports(voices: Sequence[Voice], spoken: Sequence[Linked], models: Models) -> list[Report]:
    """The indirect speech of a passage."""
    numbers: dict[Voice | None, set[int]] = defaultdict(set)
    for item in spoken:
        if not item.trails:
            numbers[item.voice].add(item.stretch.number)
    found = [r for v in voices for report in reports_of(v, numbers[v], models) if (r := cut(report, voices))]
    own = [r for r in found if not any(usurps(r, i.stretch.number, i.voice) for i in spoken)]
    return apart(own, LEAST_REPORT)


def _content(report: Report) -> Span:
    """The span of a report without the “that” that opens it."""
    opening = report.passage.tokens[report.first].lower == "that" and report.end - report.first > 1
    first = report.first + (opening and not _is_subject(report))
    return report.passage.between(*whole(report.voice, first - is_forbidden(report.passage, first), report.end))


def _is_subject(report: Report) -> bool:
    """Whether “that”, which opens a report, is its subject: “that’s late”, “said that was untrue”."""
    passage, verb = report.passage, report.first + 1
    auxiliary = passage.tokens[verb].lower in AUXILIARIES and passage.tags[verb] in ("VBD", "VBZ", "MD")
    return passage.tokens[verb].text[0] in "'’" or (auxiliary and report.first == report.voice.cue.index + 1)


def _direct(item: Linked, reports: Sequence[Report], voices: Sequence[Voice], reader: Reader) -> list[Words]:
    """A stretch of speech and what is quoted inside it; marked words inside a report are its speaker's."""
    stretch = item.stretch
    span = stretch.span
    at = bisect_right(reports, stretch.first, key=lambda report: report.first) - 1
    around = reports[at] if at >= 0 and stretch.end <= reports[at].end else None
    inner_voice = teller(around, stretch, voices, item.voice) if around else None
    nobodys = disowned(stretch) or (not inner_voice and _is_denied(stretch, around, voices))
    if inner_voice or nobodys:
        return [Words(span, "direct", None if nobodys else inner_voice, item.logit)]
    if around and not escapes(around, stretch, item.voice):
        cited = reader.cited(stretch)
        parent = _content(around) if cited else None
        logit = max(around.logit, item.logit) if around.voice is item.voice else around.logit
        return [Words(span, "direct", around.voice, logit, cited, parent)]
    inner = [Words(i.span, i.form, i.voice, i.logit, i.name, span) for i in reader.inside(stretch)]
    return [Words(span, "direct", item.voice, item.logit, likely=item.likely), *inner]


def _is_denied(stretch: Stretch, around: Report | None, voices: Sequence[Voice]) -> bool:
    """Whether the words are what somebody did not say, or denied having said."""
    first = stretch.first
    low = stretch.passage.sentence_at(first)[0]
    end = min(first, around.first) if around else first  # what a report denies are its speaker's words
    near = [voice for voice in voices_near(stretch, voices, None) if negated(voice, first)]
    if any(low <= voice.cue.index < end for voice in near):
        return True
    return around is not None and unsays(around.voice, first)


def _with_speakers(passages: Sequence[Passage], words: Sequence[Words], authors: Sequence[str]) -> list[Quotation]:
    """Resolve every voice, once and in reading order."""
    roster = roster_of(passages)
    answers = interviewee(roster, [w.voice for w in words if w.voice and is_turn(w.voice)], authors)
    resolver = Resolver(roster, answers)
    known: dict[Voice, Resolved] = {}
    result, least = [], least_likely(passages)
    for item in words:
        voice = item.voice
        if item.cited and voice:
            result.append(_cited(item, item.cited, roster, voice.passage.text))
            continue
        if voice and voice not in known:
            known[voice] = resolver.resolve(voice)
        found = _quotation(item, known[voice] if voice else NOBODY, least)
        if found is not None:
            result.append(found)
    return repeated(result, passages)


def _quotation(item: Words, resolved: Resolved, least: float) -> Quotation | None:
    """The words with whoever speaks them, where that is at ``least`` so likely; None for a report that is not."""
    voice, confidence = item.voice, sigmoid(item.logit) * resolved.probability
    if item.likely < least and item.form == "indirect":
        return None
    sure = item.likely * resolved.probability >= least and confidence >= LEAST_CONFIDENCE
    mention = voice.source.span if voice and voice.source else None
    told = voice is not None and not is_unlabelled(voice)
    cue = voice.passage.between(voice.cue.index, voice.cue.index + 1) if voice and told else None
    return Quotation(
        span=item.span,
        form=item.form,
        speaker=_speaker(item, resolved.person) if sure else None,
        title=resolved.title if sure else None,
        mention=mention,
        cue=cue,
        confidence=round(confidence, 4),
    )


def _speaker(item: Words, person: Person | None) -> Person | None:
    """Whose the words are; who is told of otherwise is named by no answer, as whom a pronoun means is not."""
    return person if item.told or person is None else Person(person.label, kind="pronoun")


def _cited(item: Words, name: Name, roster: Roster, text: str) -> Quotation:
    """Somebody's words inside another's."""
    title = text[name.title.start : name.title.end] if name.title else None
    person = person_of(name, roster, text)
    return Quotation(item.span, item.form, person, title, name.span, None, item.parent, round(sigmoid(item.logit), 4))
