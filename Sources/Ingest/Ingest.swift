/// From articles to rows: reading, extraction, one writer.
