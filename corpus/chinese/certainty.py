"""How sure it is whom a mention means, by how that was found."""

CERTAIN, SURE, LIKELY, DOUBTFUL = 0.98, 0.93, 0.82, 0.7
