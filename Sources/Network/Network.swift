/// A small network library.
