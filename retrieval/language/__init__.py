"""Words: where they begin and end, their stems, and what they mean."""
