import CZlib

/// Decompresses gzip data piece by piece; members that follow one another are read as one stream (RFC 1952, 2.2).
public struct Gunzip: ~Copyable {
    public enum Failure: Error, Equatable {
        /// The bytes are no gzip data, or were changed.
        case corrupt
        /// The data ends inside a member.
        case truncated
        case outOfMemory
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private var insideMember = false

    public init() throws(Failure) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard czlib_gunzip_init(stream) == Z_OK else {
            stream.deallocate()
            throw .outOfMemory
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// What the next piece of compressed input decompresses to.
    public mutating func decompress(_ input: [UInt8]) throws(Failure) -> [UInt8] {
        var input = input
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var consumed = 0
        var chunkWasFull = false
        // A full chunk may have left output inside zlib that needs no more input.
        while consumed < input.count || chunkWasFull {
            let (code, read, written) = inflateOnce(&input, from: consumed, into: &chunk)
            consumed += read
            output.append(contentsOf: chunk[..<written])
            chunkWasFull = written == chunk.count
            switch code {
            case Z_OK:
                insideMember = true
            case Z_STREAM_END:
                insideMember = false
                chunkWasFull = false
                guard inflateReset(stream) == Z_OK else { throw .corrupt }
            case Z_BUF_ERROR:
                return output
            case Z_MEM_ERROR:
                throw .outOfMemory
            default:
                throw .corrupt
            }
        }
        return output
    }

    private func inflateOnce(
        _ input: inout [UInt8], from offset: Int, into chunk: inout [UInt8]
    ) -> (code: Int32, read: Int, written: Int) {
        input.withUnsafeMutableBufferPointer { source in
            chunk.withUnsafeMutableBufferPointer { target in
                let offered = UInt32(clamping: source.count - offset)
                stream.pointee.next_in = source.baseAddress.map { $0 + offset }
                stream.pointee.avail_in = offered
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                let code = inflate(stream, Z_NO_FLUSH)
                return (code, Int(offered - stream.pointee.avail_in), target.count - Int(stream.pointee.avail_out))
            }
        }
    }

    /// Call when the input has ended.
    public borrowing func finish() throws(Failure) {
        if insideMember { throw .truncated }
    }
}
