"""How an answer is said, and to whom: command line, terminal and Telegram."""

import os

# The vectors are so short that waking a second thread takes longer than the arithmetic. Read when NumPy is imported:
# https://github.com/OpenMathLib/OpenBLAS/blob/develop/USAGE.md
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
