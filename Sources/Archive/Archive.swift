/// The archive: one SQLite file of articles and what they say.
