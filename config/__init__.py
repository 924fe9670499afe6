"""What a deployment may change: settings and wording."""
