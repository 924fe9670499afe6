"""The lines that scripts read: answers, quotations and hits as JSON. docs/scripts.md promises their keys."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.display.tally import Tally
    from corpus.quotation import Person, Quotation, Record
    from retrieval.answer import Answer, Statement
    from retrieval.collection import Hit

Row = dict[str, Any]
SURROGATE = re.compile("[\ud800-\udfff]")


def line(row: Row) -> str:
    """A row on one line, characters as they are. Half a surrogate pair, which UTF-8 cannot hold, is escaped."""
    text = json.dumps(row, ensure_ascii=False)
    return json.dumps(row) if SURROGATE.search(text) else text


def speaker_row(person: Person, title: str | None = None) -> Row:
    """A speaker, wherever one appears; ``title`` is the one at hand, else the fullest."""
    return {"name": person.name, "label": person.label, "title": title or person.title}


def answer_row(answer: Answer, text: str) -> Row:
    """An answer with the text that a chat shows."""
    return {
        "question": answer.question,
        "language": answer.language,
        "kind": answer.kind,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 4),
        "text": text,
        "speakers": [speaker_row(person) for person in answer.people],
        "evidence": [row for statement in answer.statements for row in evidence_rows(statement)],
    }


def evidence_rows(statement: Statement) -> Iterable[Row]:
    """One row for each verbatim part."""
    for part in statement.parts:
        yield {
            "article": part.article,
            "paragraph": statement.paragraph,
            "start": part.span.start,
            "end": part.span.end,
            "text": part.text,
            "form": statement.form,
            "speaker": statement.speaker and speaker_row(statement.speaker),
        }


def quotation_row(record: Record, quotation: Quotation) -> Row:
    """A quotation with its speaker and the words at the cue."""
    text, speaker, mention, cue = record.article.text, quotation.speaker, quotation.mention, quotation.cue
    return {
        "article": record.article.id,
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": text[quotation.span.start : quotation.span.end],
        "form": quotation.form,
        "nested_in": list(quotation.parent) if quotation.parent else None,
        "speaker": speaker
        and {
            **speaker_row(speaker, quotation.title),
            "mention_start": mention.start if mention else None,
            "mention_end": mention.end if mention else None,
        },
        "cue": text[cue.start : cue.end] if cue else None,
        "confidence": round(quotation.confidence, 4),
    }


def tally_row(article: str, tally: Tally) -> Row:
    """Somebody who speaks, how often and in which paragraphs."""
    return {
        "article": article,
        "speaker": speaker_row(tally.person),
        "kind": tally.person.kind,
        "titles": list(tally.person.titles),
        "aliases": list(tally.person.aliases),
        "direct": tally.direct,
        "indirect": tally.indirect,
        "paragraphs": list(tally.paragraphs),
    }


def hits_row(id: str | None, hits: Iterable[Hit]) -> Row:  # noqa: A002
    """The paragraphs that a query found."""
    return {
        "id": id,
        "hits": [
            {
                "article": hit.article,
                "paragraph": hit.paragraph,
                "start": hit.span.start,
                "end": hit.span.end,
                "score": round(hit.score, 6),
            }
            for hit in hits
        ],
    }
