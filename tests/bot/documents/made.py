"""One report as a text, a web page, a Word document and a PDF."""

from __future__ import annotations

import io

import docx

REPORT = """The lock is closed

Cleo Vance, the lock keeper, said: “We open again in May, not before.”

The lock was built in 1901.
"""

PAGE = "<html><head><title>The lock is closed</title></head><body><article>{}</article></body></html>".format(
    "".join(f"<p>{paragraph}</p>" for paragraph in REPORT.strip().split("\n\n"))
)


def word_document() -> bytes:
    """The report as a Word document."""
    document, file = docx.Document(), io.BytesIO()
    for paragraph in REPORT.strip().split("\n\n"):
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def portable_document() -> bytes:
    """The report as a PDF of one page, a line for each sentence and a blank one between paragraphs."""
    lines = [line.replace("“", "").replace("”", "") for line in REPORT.splitlines()]
    drawn = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    page = f"BT /F1 11 Tf 50 700 Td {drawn} ET"
    parts = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(page)}>>stream\n{page}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body, offsets = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj{part}endobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return (body + end).encode("ascii")
