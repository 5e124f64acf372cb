/// The lines of an input, one at a time; no more than one line and one piece are in memory.
final class LineReader {
    enum Line {
        case text([UInt8])
        /// A line above the limit, passed over.
        case tooLong
    }

    private let input: ByteInput
    private let limit: Int
    private var buffer: [UInt8]
    private var position = 0
    private var isAtEnd = false
    /// The number of the line read last, from 1.
    private(set) var lineNumber = 0

    /// `head` is what was read of the input before.
    init(_ input: ByteInput, head: [UInt8], limit: Int) {
        self.input = input
        self.limit = limit
        buffer = head
    }

    /// Bytes that were read of the file, whole lines or not.
    var bytesRead: Int { input.bytesRead }

    func next() throws(InputProblem.Reason) -> Line? {
        var scanned = position
        var isTooLong = false
        while true {
            if let lineFeed = buffer[scanned...].firstIndex(of: 0x0A) {
                return finishLine(at: lineFeed, next: lineFeed + 1, isTooLong: isTooLong)
            }
            scanned = buffer.count
            if isAtEnd {
                return position == buffer.count && !isTooLong
                    ? nil : finishLine(at: buffer.count, next: buffer.count, isTooLong: isTooLong)
            }
            if scanned - position > limit {
                isTooLong = true
                position = scanned
            }
            buffer.removeSubrange(..<position)
            scanned -= position
            position = 0
            if let piece = try nextPiece() { buffer.append(contentsOf: piece) }
        }
    }

    private func nextPiece() throws(InputProblem.Reason) -> [UInt8]? {
        do {
            let piece = try input.next()
            isAtEnd = piece == nil
            return piece
        } catch {
            // What was read stays readable no further: the caller reports the failure and goes on to the next file.
            isAtEnd = true
            position = buffer.count
            throw error
        }
    }

    private func finishLine(at end: Int, next: Int, isTooLong: Bool) -> Line {
        lineNumber += 1
        defer { position = next }
        return isTooLong ? .tooLong : .text(Array(buffer[position..<end]))
    }
}
