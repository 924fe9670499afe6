"""The inner loops of ``bm25`` compiled by numba; loaded by ``engine`` alone, and only where numba is installed."""
