"""SQuAD files as corpora of which half the paragraphs are left out, with their questions as cases."""

from __future__ import annotations

import json
import tempfile
from itertools import product, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from scripts.asker import Case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scripts.asker import Asker, Best

PARAGRAPHS = 240  # of a corpus that is made of pieces of articles


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
