"""The index: what is known of a corpus beside its texts, in memory or in a folder."""
