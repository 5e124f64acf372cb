import ArgumentParser

/// What the user may have meant by a command that there is none of.
enum CommandSuggestion {
    /// Throws where the first argument is neither an option nor a command.
    static func check(_ arguments: [String], commands: [String]) throws {
        guard let name = arguments.first, !name.hasPrefix("-"), !commands.contains(name), name != "help" else { return }
        let nearest = commands.map { (name: $0, distance: editDistance(name, $0)) }.min { $0.distance < $1.distance }
        let isNear = nearest.map { $0.distance <= 2 } ?? false
        throw ValidationError("There is no command '\(name)'." + (isNear ? " Did you mean '\(nearest?.name ?? "")'?" : ""))
    }

    /// The least number of characters to insert, delete or change (Levenshtein 1966).
    private static func editDistance(_ a: String, _ b: String) -> Int {
        let b = Array(b)
        var row = Array(0...b.count)
        for (i, character) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let changed = diagonal + (character == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
            }
        }
        return row[b.count]
    }
}
