import Glibc

/// Reads a file or standard input piece by piece; gzip is decompressed and UTF-16 converted to UTF-8 on the way,
/// both known by their first bytes whatever the file's name.
final class ByteInput {
    /// Small, since gzip can make a thousand times as much of it.
    private static let pieceSize = 1 << 15
    /// How long standard input is waited for before the wish to stop is asked for, in milliseconds.
    private static let patience: Int32 = 200

    private let descriptor: Int32
    private let closesDescriptor: Bool
    private let isStopped: @Sendable () -> Bool
    private var gunzip: Gunzip?
    private var transcoder: UTF16Transcoder?
    /// Bytes read so far, as they stand in the file.
    private(set) var bytesRead = 0
    private var isAtStart = true
    private var isAtStartOfText = true

    init(path: String) throws(InputProblem.Reason) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(why: String(cString: strerror(errno))) }
        closesDescriptor = true
        isStopped = { false }
    }

    /// Standard input, or another descriptor that stays the caller's.
    /// - Parameter isStopped: Asked while it is waited for; true is its end.
    init(descriptor: Int32, isStopped: @escaping @Sendable () -> Bool = { false }) {
        self.descriptor = descriptor
        self.isStopped = isStopped
        closesDescriptor = false
    }

    deinit {
        if closesDescriptor { close(descriptor) }
    }

    /// The next piece, never empty; nil at the end.
    func next() throws(InputProblem.Reason) -> [UInt8]? {
        while true {
            guard let raw = try readPiece() else {
                try finish()
                return nil
            }
            if isAtStart {
                isAtStart = false
                if raw.starts(with: [0x1F, 0x8B]) { try openGunzip() }
            }
            var piece = try decompressed(raw)
            if piece.isEmpty { continue }
            if isAtStartOfText {
                isAtStartOfText = false
                transcoder = UTF16Transcoder(firstBytes: piece)
            }
            if let converted = try transcoder?.utf8(piece) { piece = converted }
            if !piece.isEmpty { return piece }
        }
    }

    /// Everything that is left, as long as it is not above `limit` bytes.
    func readAll(limit: Int) throws(InputProblem.Reason) -> [UInt8] {
        var result: [UInt8] = []
        while let piece = try next() {
            result.append(contentsOf: piece)
            if result.count > limit { throw .tooLarge(mebibytes: limit >> 20) }
        }
        return result
    }

    /// False where the wish to stop came first. A file is always there.
    private func waitForInput() -> Bool {
        guard !closesDescriptor else { return true }
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&wanted, 1, Self.patience) == 0 || errno == EINTR && wanted.revents == 0 {
            if isStopped() { return false }
            errno = 0
        }
        return true
    }

    private func readPiece() throws(InputProblem.Reason) -> [UInt8]? {
        guard waitForInput() else { return nil }
        var failure: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
            var result: Int
            repeat { result = read(descriptor, buffer.baseAddress, buffer.count) } while result < 0 && errno == EINTR
            if result < 0 { failure = errno }
            count = max(0, result)
        }
        if failure != 0 { throw .unreadable(why: String(cString: strerror(failure))) }
        bytesRead += piece.count
        return piece.isEmpty ? nil : piece
    }

    private func openGunzip() throws(InputProblem.Reason) {
        do { gunzip = try Gunzip() } catch { throw .gzip(error) }
    }

    private func decompressed(_ raw: [UInt8]) throws(InputProblem.Reason) -> [UInt8] {
        do { return try gunzip?.decompress(raw) ?? raw } catch { throw .gzip(error) }
    }

    private func finish() throws(InputProblem.Reason) {
        do { try gunzip?.finish() } catch { throw .gzip(error) }
        try transcoder?.finish()
    }
}
