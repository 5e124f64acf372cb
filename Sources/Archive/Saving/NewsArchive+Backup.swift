extension NewsArchive {
    /// Copies the archive, as one moment saw it, to a path where nothing is: whole, or not at all. A running ingest goes on.
    public func backup(to destination: String) throws(ArchiveError) {
        try translated { try connection.copy(to: destination) }
    }
}
