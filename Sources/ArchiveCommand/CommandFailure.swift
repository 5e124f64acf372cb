import Archive
import ArgumentParser
import Output

/// What ends a command before its work is done, in one sentence for the user.
struct CommandFailure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }

    /// Brings an error to an exit status, telling the user what happened if nobody has yet. Wrong usage stays the
    /// argument parser's to tell.
    static func reported(_ error: any Error) -> any Error {
        switch error {
        case OutputStream.Failure.closed:
            return ExitCode.success
        case OutputStream.Failure.failed(let why):
            report("the output cannot be written (\(why))")
        case let failure as CommandFailure:
            report(failure.description)
        case let failure as ArchiveError:
            report(failure.description)
        case let failure as OutputFile.Failure:
            report(failure.description)
        default:
            return error
        }
        return ExitCode.failure
    }

    /// One line on standard error. Nothing is left to do if that is closed.
    static func report(_ message: String) {
        let stream = OutputStream(descriptor: 2)
        try? stream.writeLine("archive: \(message)")
        try? stream.flush()
    }
}
