/// Typed filters over statements, events and articles.
