"""rank-bm25's score over postings in flat arrays, and over what follows from them."""
