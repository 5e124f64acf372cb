import SQLite

/// Why the archive could not do what was asked: one sentence for the user, and a kind for programs.
public struct ArchiveError: Error, Sendable, CustomStringConvertible {
    public enum Kind: Sendable {
        case missing, notADatabase, otherProgram, newer, older
        case busy, full, readOnly, corrupt, cannotOpen
        /// The findings do not fit their article.
        case invalidFindings
        case notFound, exists, other
    }

    public let kind: Kind
    /// What happened, to what, and what to do. Never an article's text.
    public let description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}

extension ArchiveError {
    static func missing(_ path: String) -> ArchiveError {
        ArchiveError(.missing, "\(path): there is no archive here; 'archive ingest' makes one.")
    }

    static func notADatabase(_ path: String) -> ArchiveError {
        ArchiveError(.notADatabase, "\(path) is not an archive: it is no SQLite database.")
    }

    static func otherProgram(_ path: String) -> ArchiveError {
        ArchiveError(.otherProgram, "\(path) is not an archive: it is the database of another program. It was not changed.")
    }

    static func newer(_ path: String, version: Int, known: Int) -> ArchiveError {
        ArchiveError(
            .newer,
            "\(path) is an archive of version \(version), made by a newer program; this one knows versions up to \(known)."
                + " It was not changed.")
    }

    static func older(_ path: String, version: Int, known: Int) -> ArchiveError {
        ArchiveError(
            .older,
            "\(path) is an archive of version \(version) and this program reads version \(known):"
                + " any command that writes, such as 'archive check', brings it up to date.")
    }

    static func notFound(article id: Int64) -> ArchiveError {
        ArchiveError(.notFound, "there is no article \(id).")
    }

    static func exists(_ path: String) -> ArchiveError {
        ArchiveError(.exists, "\(path) exists already and was not changed.")
    }

    static func invalidFindings(_ what: String) -> ArchiveError {
        ArchiveError(.invalidFindings, "the extraction does not fit its article: \(what).")
    }

    /// What an error of SQLite means to someone who asked for an archive.
    static func from(_ error: SQLiteError, path: String) -> ArchiveError {
        switch error.code.primary {
        case .busy, .locked:
            ArchiveError(.busy, "\(path) is in use by another program that does not let go of it; try again later.")
        case .full:
            ArchiveError(.full, "\(path): the disk is full. What was stored before is unharmed.")
        case .readOnly, .permission:
            ArchiveError(.readOnly, "\(path) cannot be written: the file or its folder is read-only.")
        case .corrupt:
            ArchiveError(.corrupt, "\(path) is damaged (\(error.message)); 'archive check' says more. Restore it from a backup.")
        case .notADatabase:
            .notADatabase(path)
        case .cannotOpen:
            ArchiveError(.cannotOpen, "\(path) cannot be opened: no permission, no such folder, or not a file.")
        case .ioError:
            ArchiveError(.other, "\(path): reading or writing the disk failed (\(error.message), code \(error.code.rawValue)).")
        default:
            ArchiveError(.other, "\(path): \(error)")
        }
    }
}
