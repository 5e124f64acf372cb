/// The model file, little-endian: a header of 64 bytes (magic, version, number of sections, length, checksum of what
/// follows the header), 64 bytes for each section (name, kind, rows, columns, offset, length), then the sections'
/// data, each aligned to 64 bytes.
public enum ModelFormat {
    public static let magic: UInt64 = 0x4c45_444f_4d53_574e
    public static let version = 1
    public static let headerSize = 64
    public static let entrySize = 64
    public static let nameSize = 32
    public static let alignment = 64

    public enum Kind: UInt32, Sendable {
        /// rows × columns in 8 bits, then a Float scale for each row.
        case table = 1
        /// A linear layer of `rows` inputs and `columns` outputs: weights in 8 bits in the order of the kernels'
        /// panels, then a Float scale for each output, then the Float biases, outputs padded to whole panels.
        case linear = 2
        /// rows × columns Floats.
        case floats = 3
        /// rows × columns Int32.
        case integers = 4
    }

    /// FNV-1a over words of eight bytes with a final mix of the high bits.
    public static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = (hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                &* 0x0000_0100_0000_01b3
            hash ^= hash >> 29
            offset += 8
        }
        while offset < bytes.count {
            hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01b3
            offset += 1
        }
        return hash ^ (hash >> 32)
    }

    /// Outputs in whole panels.
    public static func padded(outputs: Int) -> Int { (outputs + 15) / 16 * 16 }

    /// Inputs in whole pairs.
    public static func pairs(inputs: Int) -> Int { (inputs + 1) / 2 }

    /// Position of a weight among those of a linear layer.
    @inline(__always)
    public static func position(input: Int, output: Int, pairs: Int) -> Int {
        ((output / 16 * pairs + input / 2) * 16 + output % 16) * 2 + input % 2
    }

    /// Greatest activation for which a sum over `inputs` products with 8-bit weights stays inside 32 bits.
    public static func limit(inputs: Int) -> Float {
        Float(min(32767, Int(Int32.max) / (127 * max(1, 2 * pairs(inputs: inputs)))))
    }
}
