import ArgumentParser
import Knowledge
import Output

/// What the user may have meant by a command or a value that there is none of.
enum CommandSuggestion {
    /// Throws where the first argument is neither an option nor a command.
    static func check(_ arguments: [String], commands: [String]) throws {
        guard let name = arguments.first, !name.hasPrefix("-"), !commands.contains(name), name != "help" else { return }
        throw ValidationError("There is no command '\(name)'." + question(nearest(to: name, among: commands)))
    }

    /// The one of the words that the other differs from by two letters at most, in any case.
    static func nearest(to word: String, among words: [String]) -> String? {
        words.map { (word: $0, distance: EditDistance.between(word.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= min(2, word.utf8.count - 1) }
            .min { $0.distance < $1.distance }?.word
    }

    /// The argument parser's own message on a value that an option does not take lists all values: the nearest one is
    /// what was meant.
    static func forValue(inMessage message: String) -> String? {
        let lines = message.split(separator: "\n")
        guard let wrong = message.firstMatch(of: #/The value '([^']*)' is invalid/#)?.1 else { return nil }
        let listed = lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
        let named = lines.first.map { line in
            line.split(separator: "Please provide one of", maxSplits: 1).dropFirst().joined()
                .matches(of: #/'([^']*)'/#).map { String($0.1) }
        }
        let isCountry = lines.first?.contains("country <") ?? false
        let countries = isCountry ? Countries.shared.all.flatMap { [$0.name] + $0.alternatives } : []
        return nearest(to: String(wrong), among: listed + (named ?? []) + countries)
    }

    /// Ends the program with the parser's message and what may have been meant.
    static func exit(_ error: any Error) -> Never {
        let message = ArchiveCommand.fullMessage(for: error)
        guard let value = forValue(inMessage: message) else { ArchiveCommand.exit(withError: error) }
        var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines.insert("Did you mean '\(value)'?", at: lines.firstIndex { $0.hasPrefix("Help:") || $0.hasPrefix("Usage:") } ?? lines.count)
        let stream = OutputStream(descriptor: 2)
        try? stream.writeLine(lines.joined(separator: "\n"))
        try? stream.flush()
        ArchiveCommand.exit(withError: ArchiveCommand.exitCode(for: error))
    }

    static func question(_ word: String?) -> String { word.map { " Did you mean '\($0)'?" } ?? "" }
}
