/// Thin typed layer over SQLite.
