"""What a deployment may change: settings, wording, additions to the lexicons."""
