import Archive
import ArgumentParser
import Findings
import Output

/// What every correction has in common: it writes to the archive and says what it did.
protocol CorrectActor: ParsableCommand {
    var database: DatabaseOption { get }

    func corrections(_ archive: NewsArchive) throws -> [Correction]
}

extension CorrectActor {
    func run() throws {
        let archive = try database.openForWriting()
        let output = OutputStream(descriptor: 1)
        for correction in try corrections(archive) {
            try output.writeLine("\(CorrectionText(correction).text) (undo with: archive actors undo \(correction.id))")
        }
        try output.flush()
    }
}

struct MergeActors: CorrectActor {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Say that two actors are one, by the name of the second; no name is lost.",
        discussion: """
            Example:
              archive actors merge 17 4
            """)

    @Argument(help: ArgumentHelp("The actor that is the same as another.", valueName: "id"))
    var actor: Int64

    @Argument(help: ArgumentHelp("The other, whose name stays.", valueName: "other"))
    var other: Int64

    @OptionGroup
    var database: DatabaseOption

    func corrections(_ archive: NewsArchive) throws -> [Correction] { [try archive.mergeActor(actor, into: other)] }
}

struct SplitActor: CorrectActor {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Say that in some articles the name means somebody else.",
        discussion: """
            Example:
              archive actors split 4 --article 12 --article 15
            """)

    @Argument(help: ArgumentHelp("The actor.", valueName: "id"))
    var actor: Int64

    @Option(name: .customLong("article"), help: ArgumentHelp("An article that means the other.", valueName: "id"))
    var articles: [Int64]

    @OptionGroup
    var database: DatabaseOption

    func corrections(_ archive: NewsArchive) throws -> [Correction] {
        try archive.splitActor(actor, articles: articles)
    }
}

struct RenameActor: CorrectActor {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give an actor another name; the old one stays an alias.",
        discussion: """
            Example:
              archive actors rename 4 "Yoav Gallant"
            """)

    @Argument(help: ArgumentHelp("The actor.", valueName: "id"))
    var actor: Int64

    @Argument(help: ArgumentHelp("Its new name.", valueName: "name"))
    var name: String

    @OptionGroup
    var database: DatabaseOption

    func validate() throws {
        if !name.contains(where: { $0.isLetter || $0.isNumber }) { throw ValidationError("A name needs a letter or a digit.") }
    }

    func corrections(_ archive: NewsArchive) throws -> [Correction] { [try archive.renameActor(actor, to: name)] }
}

struct SetActorKind: CorrectActor {
    static let configuration = CommandConfiguration(
        commandName: "kind", abstract: "Say what an actor is.",
        discussion: """
            Example:
              archive actors kind 9 organization
            """)

    @Argument(help: ArgumentHelp("The actor.", valueName: "id"))
    var actor: Int64

    @Argument(help: "What it is.")
    var kind: ActorKind

    @OptionGroup
    var database: DatabaseOption

    func corrections(_ archive: NewsArchive) throws -> [Correction] { [try archive.setKind(ofActor: actor, to: kind)] }
}

struct UndoCorrection: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back a decision; without an id, list all that were made.",
        discussion: """
            Examples:
              archive actors undo
              archive actors undo 3
            """)

    @Argument(help: ArgumentHelp("The decision, by its number.", valueName: "id"))
    var id: Int64?

    @OptionGroup
    var database: DatabaseOption

    func run() throws {
        let output = OutputStream(descriptor: 1)
        if let id {
            let archive = try database.openForWriting()
            try output.writeLine("undone: \(CorrectionText(try archive.undoCorrection(id)).text)")
        } else {
            let archive = try NewsArchive(path: database.path, access: .read)
            for correction in try archive.corrections() { try output.writeLine(CorrectionText(correction).line) }
        }
        try output.flush()
    }
}
