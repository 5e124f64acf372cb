import Foundation
import SQLite
import Testing

/// Disks that are full, folders that cannot be written, files that are held or damaged: one sentence, a failure, no harm.
@Suite struct AdversityTests {
    private let archive: ArchiveProgram

    init() throws { archive = try ArchiveProgram() }

    /// Lines of JSON, each an article of its own.
    private func wire(_ numbers: Range<Int>) -> String {
        numbers.map { number in
            """
            {"id":"\(number)","source":"Wire","date":"2024-01-02","title":"Bridge \(number * 7) will close","text":"Mayor Ann \
            Lee\(number) of town \(number * 13) said on Tuesday that \(number) bridges would close. “It is number \(number * 3),” \
            she said. The council votes on \(number * 11) plans, and the governor of district \(number * 17) has promised a visit."}
            """
        }
        .joined(separator: "\n")
    }

    private func start(_ arguments: [String], input: Pipe? = nil) throws -> (process: Process, output: Pipe) {
        let process = Process()
        let output = Pipe()
        process.executableURL = ArchiveProgram.executable
        process.arguments = arguments
        process.currentDirectoryURL = archive.folder
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        if let input { process.standardInput = input }
        try process.run()
        return (process, output)
    }

    /// Runs a script in which `$ARCHIVE` is the program.
    private func shell(_ script: String) throws -> ArchiveProgram.Outcome {
        try archive.run(script: script)
    }

    private func expectOneSentence(_ outcome: ArchiveProgram.Outcome, _ words: String) {
        #expect(outcome.status == 1)
        #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    private func articles() throws -> Int {
        let outcome = try archive.run("articles", "--format", "jsonl")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.outputLines.count
    }

    // MARK: No room

    /// The file may not grow over a size: what a quota does.
    @Test func anIngestThatMayNotWriteMoreHarmsNothing() throws {
        try archive.write("a.jsonl", wire(0..<20))
        try archive.write("b.jsonl", wire(20..<2_000))
        #expect(try archive.run("ingest", "a.jsonl").status == 0)
        let outcome = try shell("ulimit -f 1500; exec \"$ARCHIVE\" ingest --batch 100 b.jsonl")
        expectOneSentence(outcome, "archive.db")
        #expect(try archive.run("check").status == 0)
        #expect(try articles() >= 20)
        #expect(try archive.run("ingest", "b.jsonl").status == 0)
        #expect(try articles() == 2_000)
        #expect(try archive.run("check").status == 0)
    }

    @Test(.enabled(if: ArchiveProgram.canMount)) func aFullDiskIsNamedAndHarmsNothing() throws {
        let disk = archive.path("disk")
        try archive.write("a.jsonl", wire(0..<20))
        try archive.write("b.jsonl", wire(20..<3_000))
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        #expect(try shell("mount -t tmpfs -o size=4m tmpfs disk").status == 0)
        defer { _ = try? shell("umount disk") }
        #expect(try archive.run("ingest", "--db", "disk/archive.db", "a.jsonl").status == 0)
        let outcome = try archive.run("ingest", "--db", "disk/archive.db", "--batch", "100", "b.jsonl")
        expectOneSentence(outcome, "the disk is full")
        #expect(try archive.run("check", "--db", "disk/archive.db").status == 0)
        expectOneSentence(try archive.run("backup", "--db", "disk/archive.db", "disk/copy.db"), "full")
        #expect(!FileManager.default.fileExists(atPath: disk + "/copy.db"))
    }

    // MARK: No permission

    @Test(.enabled(if: ArchiveProgram.canDropPrivileges)) func aReadOnlyFolderIsReadAndNotWritten() throws {
        try archive.write("a.jsonl", wire(0..<5))
        #expect(try archive.run("ingest", "a.jsonl").status == 0)
        let before = try Data(contentsOf: archive.folder.appending(path: "archive.db"))
        #expect(try shell("chmod 555 . && chmod 444 archive.db a.jsonl").status == 0)
        defer { _ = try? shell("chmod 755 .") }
        let reading = try shell("\(ArchiveProgram.asNobody) \"$ARCHIVE\" query --format jsonl")
        #expect(reading.status == 0 && !reading.outputLines.isEmpty, "\(reading.errors)")
        expectOneSentence(try shell("\(ArchiveProgram.asNobody) \"$ARCHIVE\" ingest a.jsonl"), "read-only")
        expectOneSentence(try shell("\(ArchiveProgram.asNobody) \"$ARCHIVE\" ingest --db new.db a.jsonl"), "new.db")
        expectOneSentence(try shell("\(ArchiveProgram.asNobody) \"$ARCHIVE\" backup copy.db"), "copy.db")
        #expect(try FileManager.default.contentsOfDirectory(atPath: archive.folder.path).filter { !$0.hasPrefix(".") }.sorted()
            == ["a.jsonl", "archive.db"])
        #expect(try Data(contentsOf: archive.folder.appending(path: "archive.db")) == before)
    }

    // MARK: Held by another

    @Test func anArchiveThatAnotherProgramHoldsForItselfIsNamed() throws {
        try archive.write("a.jsonl", wire(0..<5))
        #expect(try archive.run("ingest", "a.jsonl").status == 0)
        let holder = try Connection(path: archive.path("archive.db"), access: .write)
        _ = try holder.value("PRAGMA locking_mode = EXCLUSIVE", as: String.self)
        try holder.execute("UPDATE article SET author = author")
        expectOneSentence(try archive.run("query"), "in use by another program")
        expectOneSentence(try archive.run("ingest", "a.jsonl"), "in use by another program")
        try holder.close()
        #expect(try archive.run("check").status == 0)
    }

    @Test func aBackupIsTakenWhileAnIngestRuns() throws {
        try archive.write("a.jsonl", wire(0..<1_500))
        let (process, output) = try start(["ingest", "--batch", "10", "a.jsonl"])
        _ = output.fileHandleForReading.availableData
        var sizes: [Int] = []
        for number in 0..<3 where process.isRunning {
            let outcome = try archive.run("backup", "copy\(number).db")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try archive.run("check", "--db", "copy\(number).db").status == 0)
            sizes.append(try archive.run("articles", "--db", "copy\(number).db", "--format", "jsonl").outputLines.count)
        }
        _ = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(!sizes.isEmpty && sizes == sizes.sorted())
        #expect(try articles() == 1_500)
    }

    // MARK: Damaged

    @Test func aDamagedArchiveIsNamedAndLeftAsItIs() throws {
        try archive.write("a.jsonl", wire(0..<60))
        #expect(try archive.run("ingest", "a.jsonl").status == 0)
        var bytes = try Array(Data(contentsOf: archive.folder.appending(path: "archive.db")))
        // Every page but the first three.
        for index in stride(from: 3 * 4_096, to: bytes.count, by: 4_096) {
            for offset in 0..<64 { bytes[index + offset] = 0xA5 }
        }
        try archive.write("archive.db", bytes)
        for arguments in [["query", "--speaker", "Lee"], ["articles"], ["stats"], ["ingest", "a.jsonl"], ["show", "1"]] {
            expectOneSentence(try archive.run(arguments), "damaged")
        }
        let check = try archive.run("check")
        #expect(check.status == 1)
        #expect((check.output + check.errors).contains("damaged"), "\(check.output) \(check.errors)")
        #expect(try Array(Data(contentsOf: archive.folder.appending(path: "archive.db"))) == bytes)
    }

    @Test func aFileThatWasCutShortIsNamed() throws {
        try archive.write("a.jsonl", wire(0..<60))
        #expect(try archive.run("ingest", "a.jsonl").status == 0)
        let bytes = try Data(contentsOf: archive.folder.appending(path: "archive.db"))
        try archive.write("archive.db", bytes.prefix(bytes.count / 3))
        expectOneSentence(try archive.run("ingest", "a.jsonl"), "damaged")
        #expect(try archive.run("check").status == 1)
    }

    // MARK: A slow feed

    @Test func whatCameIsStoredAlthoughNothingFollowsAndTheWaitCanBeInterrupted() throws {
        let input = Pipe()
        let (process, _) = try start(["ingest", "-"], input: input)
        try input.fileHandleForWriting.write(contentsOf: Data(wire(0..<1).utf8 + [0x0A]))
        let begin = ContinuousClock.now
        while try archive.run("articles", "--format", "jsonl").outputLines.count != 1, begin.duration(to: .now) < .seconds(30) { usleep(200_000) }
        #expect(try articles() == 1)
        // In the middle of a line.
        try input.fileHandleForWriting.write(contentsOf: Data(wire(1..<2).utf8.prefix(40)))
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        #expect(try articles() == 1)
    }

    // MARK: Interrupted

    @Test(arguments: [SIGINT, SIGTERM]) func interruptedItEndsAfterTheBatchAndGoesOnLater(signal: Int32) throws {
        try archive.write("a.jsonl", wire(0..<3_000))
        let (process, output) = try start(["ingest", "--batch", "10", "a.jsonl"])
        _ = output.fileHandleForReading.availableData
        kill(process.processIdentifier, signal)
        _ = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        #expect(try archive.run("check").status == 0)
        let stored = try articles()
        #expect(stored > 0 && stored < 3_000)
        let rest = try archive.json("ingest", "--json", "a.jsonl")
        #expect(rest["unchanged"] as? Int == stored, "\(rest)")
        #expect(try articles() == 3_000)
    }
}
