"""``make bench``: the index beside its peers, in one run, on corpora made from a seed."""
