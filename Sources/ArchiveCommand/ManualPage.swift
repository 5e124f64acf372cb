/// A man page in the man(7) language.
struct ManualPage {
    private let tool: ToolDescription.Command
    private let version: String

    init(_ tool: ToolDescription.Command, version: String) {
        self.tool = tool
        self.version = version
    }

    var text: String {
        """
        .TH ARCHIVE 1 "" "archive \(version)" "User Commands"
        .SH NAME
        archive \\- \(Self.escaped(tool.abstract ?? ""))
        .SH SYNOPSIS
        .B archive
        .I command
        [\\fIoptions\\fR] [\\fIarguments\\fR]
        .SH COMMANDS
        \(Self.commands(tool, path: "archive").map { Self.section(path: $0.path, of: $0.command) }.joined())\
        .SH ENVIRONMENT
        .TP
        .B ARCHIVE_DB
        The archive's file where \\fB\\-\\-db\\fR names none; else archive.db in the current folder.
        .TP
        .B NO_COLOR
        Set to anything: no colours.
        .SH EXIT STATUS
        0 when the work was done, also when nothing was found; 1 when something failed, such as a file that could not be
        read beside others that could; 130 when it was interrupted; 64 when the command line was wrong.

        """
    }

    /// The command's subcommands with those of their own, each with the words that call it.
    private static func commands(
        _ command: ToolDescription.Command, path: String
    ) -> [(path: String, command: ToolDescription.Command)] {
        (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap { child in
            let childPath = "\(path) \(child.commandName)"
            return [(childPath, child)] + commands(child, path: childPath)
        }
    }

    private static func section(path: String, of command: ToolDescription.Command) -> String {
        let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
        var text = ".SS \"\(path)\(arguments.filter { $0.kind == .positional }.map(usage).joined())\"\n"
        text += escaped(command.abstract ?? "") + "\n"
        let parts = (command.discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        let examples = parts.firstIndex { $0.hasPrefix("Example") } ?? parts.endIndex
        let prose = parts[..<examples].filter { !$0.isEmpty }
        if !prose.isEmpty { text += ".PP\n" + prose.map { escaped(String($0)) + "\n" }.joined() }
        for argument in arguments where !isStandard(argument) { text += entry(argument) }
        let lines = parts[examples...].dropFirst().filter { !$0.isEmpty }
        if !lines.isEmpty {
            text += ".PP\nExamples:\n.PP\n.EX\n" + lines.map { escaped(String($0)) + "\n" }.joined() + ".EE\n"
        }
        return text
    }

    /// What every command has needs to be said once.
    private static func isStandard(_ argument: ToolDescription.Argument) -> Bool {
        argument.names?.contains { $0.name == "help" || $0.name == "version" } ?? false
    }

    private static func usage(_ argument: ToolDescription.Argument) -> String {
        let name = (argument.valueName ?? "value") + (argument.isRepeating ? "..." : "")
        return " " + escaped(argument.isOptional ? "[\(name)]" : name)
    }

    private static func entry(_ argument: ToolDescription.Argument) -> String {
        let names = (argument.names ?? []).map { "\\fB\(escaped(($0.kind == .long ? "--" : "-") + $0.name))\\fR" }
        let value = argument.kind == .flag ? "" : " \\fI\(escaped(argument.valueName ?? "value"))\\fR"
        let term = argument.kind == .positional ? String(value.dropFirst()) : names.joined(separator: ", ") + value
        var text = ".TP\n\(term)\n\(escaped(argument.abstract ?? ""))"
        if let values = argument.allValueStrings, !values.isEmpty { text += " One of \(escaped(values.joined(separator: ", ")))." }
        if let value = argument.defaultValue { text += " (default: \(escaped(value)))" }
        return text + "\n"
    }

    /// Characters that man(7) would take for its own.
    private static func escaped(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : escaped
    }
}
