"""Train the English rankers on PolNeAR: ``python -m scripts.train_english POLNEAR/train [WEIGHTS.json]``.

The folder holds ``text/*.txt`` and ``attributions/*.ann``. The later models see what the earlier ones make of documents
that these were not trained on: each half of the documents is read with the models of the other half. About two minutes.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.english.grammar.model import Model, Models
from scripts.examples import (
    Examples,
    content_examples,
    cue_examples,
    fit,
    link_examples,
    quotation_examples,
    report_examples,
    source_examples,
)
from scripts.samples import documents, samples

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scripts.samples import Sample

WEIGHTS = Path("corpus/lexicon/en/weights.json")
NAMES = ("cue", "source", "start", "end", "report", "link", "quotation")


def first_models(given: Sequence[Sample]) -> Models:
    """The models that need no other: of cues, sources and contents."""
    start, end = content_examples(given)
    none = Model({})
    return Models(
        cue=fit(cue_examples(given)),
        source=fit(source_examples(given)),
        start=fit(start),
        end=fit(end),
        report=none,
        link=none,
        quotation=none,
    )


def trained(given: Sequence[Sample]) -> Models:
    """All models."""
    halves = given[::2], given[1::2]
    read = list(zip(halves, [first_models(half) for half in reversed(halves)], strict=True))

    def crossed(examples: Callable[[Sequence[Sample], Models], Examples]) -> Model:
        found = Examples()
        for half, models in read:
            found.join(examples(half, models))
        return fit(found)

    link = crossed(link_examples)
    read = [(half, replace(models, link=link)) for half, models in read]
    return replace(
        first_models(given), link=link, quotation=crossed(quotation_examples), report=crossed(report_examples)
    )


def main() -> None:
    """Train and write the weights."""
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    models = trained(samples(documents(Path(sys.argv[1]))))
    weights = {name: getattr(models, name).weights for name in NAMES}
    path = Path(sys.argv[2]) if len(sys.argv) > 2 else WEIGHTS  # noqa: PLR2004
    path.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
