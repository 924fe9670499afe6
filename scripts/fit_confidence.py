"""Fit the confidence of answers: ``python -m scripts.fit_confidence MANIFEST.toml [WEIGHTS.json]``.

The manifest names groups of questions, each with its ``weight`` in the whole and, where the share of questions that
are answered right is not to be as it comes, that share (``right``)::

    [[group]]
    name = "encyclopedia"
    weight = 1.0
    squad = ["en.json", "zh.json"]
    cut = 5

    [[group]]
    name = "news"
    weight = 0.7
    right = 0.65
    questions = [["news.jsonl", "news/"], ["gaps.jsonl", "news-without-some-paragraphs/"]]

Of a SQuAD file, every second paragraph is left out, then every other one, so that each question is asked with its
paragraph and without it; where several files hold the same questions in different languages, also across. With ``cut``,
articles are cut into pieces of so many paragraphs, of which corpora of 240 paragraphs are made, no two pieces of an
article in one; a piece of a single paragraph is left out. ``questions`` are pairs of a file of expectations
(docs/evaluation.md) and a folder of articles. Paths are relative to the manifest.

Fits four sets of weights: for what an encyclopedia tells, ``told_en`` and ``told_zh``, written as they are found; for
news ``within`` one language, and ``across`` two, moved some way to the new fit. A set for which the manifest has no
questions stays as it is, so that a manifest of SQuAD files alone leaves the answers about news untouched. Prints what
the fits are worth on articles that they were not made on. Some minutes for ten thousand questions.
"""

from __future__ import annotations

import json
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from itertools import product, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bot.desk import Desk
from bot.evaluation.calibration import Pair, area, expected_error, kept
from bot.evaluation.expectation import read
from bot.evaluation.verdict import is_called
from bot.lexicons import open_thesaurus
from retrieval.answers import weighing
from retrieval.passages.confidence import Setting, of_evidence, setting_of
from retrieval.passages.signals import Signals, signals_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from bot.evaluation.expectation import Expectation
    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.topics.topic import Thesaurus, Topic

WEIGHTS = Path("retrieval/words/confidence.json")
PENALTY = 10.0  # on the squares of the weights of standardised signals
STEPS = 30  # of Newton's method
FOLDS = 8
KEPT = {"within": 0.7, "across": 0.7}  # of the weights that were there: two fits err less together than each alone
MIDDLE = 0.5  # of the way from an encyclopedia to news
PARAGRAPHS = 240  # of a corpus that is made of pieces of articles
MIXED = 1e-6  # weight of a signal that is the same everywhere


class Best(NamedTuple):
    """What was seen of the best candidate of a search."""

    signals: Signals
    candidate: Candidate
    setting: Setting

    @property
    def weights(self) -> str:
        """The weights that its signals have most to do with."""
        if self.setting.foreign:
            return "across"
        told = "told_zh" if self.setting.chinese else "told_en"
        return told if self.setting.reporting < MIDDLE else "within"


class Case(NamedTuple):
    """A question with the signals of its best candidate and whether that answers it; ``part`` is what it came from."""

    group: str
    part: str
    article: str
    answerable: bool
    right: bool
    best: Best


@dataclass(frozen=True)
class Group:
    """Questions that weigh together as much as ``weight``, of which the share ``right`` counts as answered right."""

    name: str
    weight: float
    right: float | None


@dataclass
class Asker:
    """Asks and remembers the best candidates whose signals were asked for."""

    thesaurus: Thesaurus

    def __post_init__(self) -> None:
        """Listen to the searches."""
        self.seen: list[Best] = []
        weighing.signals_of = self._heard

    def _heard(self, found: Sequence[Candidate], topic: Topic, question: str, collection: Collection) -> Signals:
        signals = signals_of(found, topic, question, collection)
        self.seen.append(Best(signals, found[0], setting_of(found[0], topic, collection)))
        return signals

    def open(self, folder: Path) -> Desk:
        """A folder of articles."""
        return Desk.open(folder, thesaurus=self.thesaurus)

    def ask(self, desk: Desk, question: str) -> Best | None:
        """The best candidate of the search from which the answer comes; None where it comes from none."""
        self.seen.clear()
        answer = desk.ask(question)
        return next((best for best in reversed(self.seen) if _gave(best, answer)), None)


def _gave(best: Best, answer: Answer) -> bool:
    shown = (*answer.statements, *answer.nearest)
    place = best.candidate.utterance.article.id, best.candidate.utterance.paragraph.number
    sure = round(of_evidence(best.signals, best.setting, verbatim=best.candidate.verbatim), 4)
    return bool(shown) and (shown[0].article, shown[0].paragraph) == place and answer.confidence <= sure + 1e-9


def of_questions(asker: Asker, group: str, file: Path, folder: Path) -> Iterator[Case]:
    """The cases of a file of expectations."""
    desk = asker.open(folder)
    for expectation in read(file):
        best = asker.ask(desk, expectation.question)
        if best is not None and expectation.answerable is not None:
            right = expectation.answerable and _is_right(expectation, best.candidate)
            article = expectation.article or f"{file}:{expectation.line}"
            yield Case(group, group, article, expectation.answerable, right, best)


def _is_right(expectation: Expectation, candidate: Candidate) -> bool:
    """Whether the paragraph is one that was expected, and whoever is named with it the one expected."""
    utterance, speaker = candidate.utterance, candidate.utterance.speaker
    text = utterance.article.text[slice(*utterance.paragraph.span)]
    return (
        expectation.article in (None, utterance.article.id)
        and (not expectation.paragraph or utterance.paragraph.number in expectation.paragraph)
        and all(words in text for words in expectation.quotes)
        and (not expectation.speaker or not speaker or any(is_called(speaker, name) for name in expectation.speaker))
    )


class Piece(NamedTuple):
    """Paragraphs of an article that stand side by side."""

    article: int
    paragraphs: Sequence[dict[str, Any]]


class Asked(NamedTuple):
    """A question of SQuAD files: its text in each of them, and where its answer stands: corpus, piece, paragraph."""

    texts: dict[Path, str]
    corpus: int
    piece: int
    paragraph: int
    article: int


def of_squad(asker: Asker, group: str, files: Sequence[Path], cut: int | None = None) -> Iterator[Case]:
    """The cases of SQuAD files, within each and across each two that share questions."""
    questions = _asked(files, cut)
    for file, parity in product(files, (0, 1)):
        for number, pieces in enumerate(corpora(_articles(file), cut)):
            with tempfile.TemporaryDirectory() as folder:
                _write(pieces, parity, Path(folder))
                desk = asker.open(Path(folder))
                for asking in files:
                    part = f"{group} {asking.stem}" if asking == file else f"{group} {asking.stem} to {file.stem}"
                    for question in (q for q in questions if q.corpus == number and {asking, file} <= q.texts.keys()):
                        best = asker.ask(desk, question.texts[asking])
                        if best is not None:
                            held, right = _found(best, question, parity)
                            yield Case(group, part, f"{file.stem}:{question.article}", held, right, best)


def _articles(file: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["data"]
    return found


def corpora(articles: Sequence[dict[str, Any]], cut: int | None) -> list[list[Piece]]:
    """Articles as one corpus, or cut into pieces, as many corpora as no two pieces of an article in one need."""
    if cut is None:
        return [[Piece(number, article["paragraphs"]) for number, article in enumerate(articles)]]
    cuts = [[a["paragraphs"][i : i + cut] for i in range(0, len(a["paragraphs"]), cut)] for a in articles]
    rounds = zip_longest(*([Piece(n, held) for held in pieces if len(held) > 1] for n, pieces in enumerate(cuts)))
    waiting = [piece for each in rounds for piece in each if piece is not None]
    made: list[list[Piece]] = []
    while waiting:
        chosen: dict[int, Piece] = {}
        for piece in waiting:
            if piece.article not in chosen and sum(len(p.paragraphs) for p in chosen.values()) < PARAGRAPHS:
                chosen[piece.article] = piece
        made.append(list(chosen.values()))
        waiting = [piece for piece in waiting if chosen.get(piece.article) is not piece]
    return made


def _asked(files: Sequence[Path], cut: int | None) -> Sequence[Asked]:
    questions: dict[str, Asked] = {}
    for file in files:
        for corpus, pieces in enumerate(corpora(_articles(file), cut)):
            for number, piece in enumerate(pieces):
                for place, paragraph in enumerate(piece.paragraphs):
                    for qa in paragraph["qas"]:
                        asked = Asked({}, corpus, number, place, piece.article)
                        questions.setdefault(qa["id"], asked).texts[file] = qa["question"]
    return tuple(questions.values())


def _write(pieces: Sequence[Piece], parity: int, folder: Path) -> None:
    """Every second paragraph of each piece."""
    for number, piece in enumerate(pieces):
        held = [" ".join(p["context"].replace("\ufeff", "").split()) for p in piece.paragraphs[parity::2]]
        (folder / f"{number:04}.txt").write_text("\n\n".join(held) + "\n", encoding="utf-8")


def _found(best: Best, question: Asked, parity: int) -> tuple[bool, bool]:
    """Whether the paragraph of the answer is there, and whether it was found."""
    held, utterance = question.paragraph % 2 == parity, best.candidate.utterance
    wanted = f"{question.piece:04}", question.paragraph // 2 + 1
    return held, held and (utterance.article.id, utterance.paragraph.number) == wanted


def balance(cases: Sequence[Case], groups: Sequence[Group]) -> NDArray[np.float64]:
    """A weight for each case, 1 in the mean: each part of a group weighs as much as the group is to."""
    weights = np.zeros(len(cases))
    parts, right = np.array([case.part for case in cases]), np.array([case.right for case in cases])
    for part_name, name in sorted({(case.part, case.group) for case in cases}):
        group = next(g for g in groups if g.name == name)
        here = parts == part_name
        share = group.right or right[here].mean()
        for answer, part in ((True, share), (False, 1 - share)):
            chosen = here & (right == answer)
            weights[chosen] = group.weight * part / max(1, chosen.sum())
    return weights * len(cases) / weights.sum()


def fit(signals: NDArray[np.float64], right: NDArray[np.bool_], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Intercept and weights of a logistic regression by Newton's method, ridge penalty on standardised signals."""
    middle, spread = signals.mean(0), np.maximum(signals.std(0), MIXED)
    design = np.column_stack([np.ones(len(signals)), (signals - middle) / spread])
    ridge = PENALTY * np.diag([0.0, *[1.0] * signals.shape[1]])
    found = np.zeros(design.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-(design @ found)))
        slope = design.T @ (weights * (likely - right)) + ridge @ found
        bend = design.T @ (design * (weights * likely * (1 - likely))[:, None]) + ridge
        found -= np.linalg.solve(bend, slope)
    plain = found[1:] / spread
    return np.array([found[0] - plain @ middle, *plain])


def crossed(
    cases: Sequence[Case], signals: NDArray[np.float64], right: NDArray[np.bool_], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The probability for each case by weights fitted on other articles."""
    articles = {name: number % FOLDS for number, name in enumerate(sorted({case.article for case in cases}))}
    fold = np.array([articles[case.article] for case in cases])
    likely = np.zeros(len(cases))
    for number in range(FOLDS):
        out = fold == number
        found = fit(signals[~out], right[~out], weights[~out])
        likely[out] = 1 / (1 + np.exp(-(found[0] + signals[out] @ found[1:])))
    return likely


def report(name: str, cases: Sequence[Case], likely: NDArray[np.float64]) -> None:
    """Print what the fit is worth for each group."""
    for part in sorted({case.part for case in cases}):
        here = [(case, float(p)) for case, p in zip(cases, likely, strict=True) if case.part == part]
        pairs = [Pair(p, case.answerable) for case, p in here if case.right or not case.answerable]
        most, roc = kept(pairs), area(pairs)
        error = expected_error([Pair(p, case.right) for case, p in here])
        told = f"area {roc:.3f}, kept {most.right:.3f}" if roc and most else ""
        print(f"{name:7} {part:32} {len(here):5} questions, calibration error {error:.3f}, {told}")


def gathered(manifest: Path) -> tuple[list[Group], list[Case]]:
    """The groups of a manifest and their cases."""
    data, root = tomllib.loads(manifest.read_text(encoding="utf-8")), manifest.parent
    groups = [Group(g["name"], g["weight"], g.get("right")) for g in data["group"]]
    cases: list[Case] = []
    with tempfile.TemporaryDirectory() as state:
        asker = Asker(open_thesaurus(Path(state)))
        for group in data["group"]:
            if "squad" in group:
                cases += of_squad(asker, group["name"], [root / file for file in group["squad"]], group.get("cut"))
            for file, folder in group.get("questions", ()):
                cases += of_questions(asker, group["name"], root / file, root / folder)
    return groups, cases


def main(manifest: Path, weights_file: Path = WEIGHTS) -> None:
    """Fit and write."""
    groups, gathered_cases = gathered(manifest)
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    fields = ("intercept", *Signals._fields)
    for name in ("told_en", "told_zh", "within", "across"):
        cases = [case for case in gathered_cases if case.best.weights == name]
        if not cases:
            continue
        signals = np.array([case.best.signals for case in cases])
        right, balanced = np.array([case.right for case in cases]), balance(cases, groups)
        report(name, cases, crossed(cases, signals, right, balanced))
        found, kept_share = fit(signals, right, balanced).tolist(), KEPT.get(name, 0.0)
        weights[name] = {
            field: round(kept_share * weights[name].get(field, 0.0) + (1 - kept_share) * value, 4)
            for field, value in zip(fields, found, strict=True)
        }
    weights_file.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
