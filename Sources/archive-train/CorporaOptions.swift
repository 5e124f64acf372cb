import ArgumentParser
import Foundation

/// What every trainer and evaluation needs to know.
struct CorporaOptions: ParsableArguments {
    @Option(help: "Folder of the corpora.")
    var corpora = "../shared/corpora"

    @Option(help: "Threads to train on. The result is the same on any number.")
    var threads = 2

    /// Progress goes to standard error.
    func report(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
