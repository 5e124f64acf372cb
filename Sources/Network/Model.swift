/// A model file in memory, read in place.
public final class Model: Sendable {
    struct Section: Sendable {
        let kind: ModelFormat.Kind
        let rows: Int
        let columns: Int
        let range: Range<Int>
    }

    // Constant from the start: a constant of the binary, or a copy that only this model knows.
    private nonisolated(unsafe) let memory: UnsafeRawBufferPointer
    private let ownsMemory: Bool
    private let sections: [String: Section]

    /// Data that lives as long as the process, such as an embedded file, aligned to 16 bytes.
    public init(constant: UnsafeRawBufferPointer) throws(ModelError) {
        sections = try Self.sections(of: constant)
        memory = constant
        ownsMemory = false
    }

    public init(bytes: [UInt8]) throws(ModelError) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: ModelFormat.alignment)
        copy.copyBytes(from: bytes)
        do {
            sections = try Self.sections(of: UnsafeRawBufferPointer(copy))
        } catch {
            copy.deallocate()
            throw error
        }
        memory = UnsafeRawBufferPointer(copy)
        ownsMemory = true
    }

    deinit {
        if ownsMemory { memory.deallocate() }
    }

    private static func sections(of data: UnsafeRawBufferPointer) throws(ModelError) -> [String: Section] {
        func integer(_ offset: Int) -> Int {
            Int(UInt32(littleEndian: data.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        }
        func long(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: data.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        guard data.count >= ModelFormat.headerSize, long(0) == ModelFormat.magic else { throw .notAModel }
        guard integer(8) == ModelFormat.version else {
            throw .version(found: integer(8), expected: ModelFormat.version)
        }
        guard long(16) == data.count else {
            throw .truncated(expected: Int(clamping: long(16)), found: data.count)
        }
        let body = UnsafeRawBufferPointer(rebasing: data[ModelFormat.headerSize...])
        guard long(24) == ModelFormat.checksum(body) else { throw .corrupt }
        let count = integer(12)
        guard count <= body.count / ModelFormat.entrySize else { throw .corrupt }
        var result: [String: Section] = [:]
        for index in 0..<count {
            let entry = ModelFormat.headerSize + index * ModelFormat.entrySize
            let name = data[entry..<entry + ModelFormat.nameSize].prefix { $0 != 0 }
            let start = entry + ModelFormat.nameSize
            guard let kind = ModelFormat.Kind(rawValue: UInt32(integer(start))),
                let offset = Int(exactly: long(start + 16)), let length = Int(exactly: long(start + 24)),
                offset % ModelFormat.alignment == 0, offset <= data.count, length <= data.count - offset
            else { throw .corrupt }
            result[String(decoding: name, as: UTF8.self)] = Section(
                kind: kind, rows: integer(start + 4), columns: integer(start + 8), range: offset..<offset + length)
        }
        return result
    }

    func section(_ name: String, _ kind: ModelFormat.Kind) throws(ModelError) -> Section {
        guard let section = sections[name] else { throw .missing(section: name) }
        let size =
            switch kind {
            case .table: section.rows * section.columns + 4 * section.rows
            case .linear:
                ModelFormat.padded(outputs: section.columns) * (2 * ModelFormat.pairs(inputs: section.rows) + 8)
            case .floats, .integers: 4 * section.rows * section.columns
            }
        guard section.kind == kind, section.range.count == size else { throw .mismatch(section: name) }
        return section
    }

    /// A pointer into the model, valid as long as the model lives.
    func pointer<T>(_ section: Section, offset: Int = 0, as type: T.Type) -> UnsafePointer<T>? {
        memory.baseAddress.map { ($0 + section.range.lowerBound + offset).assumingMemoryBound(to: type) }
    }

    public func floats(_ name: String) throws(ModelError) -> [Float] {
        let section = try section(name, .floats)
        return Array(UnsafeBufferPointer(start: pointer(section, as: Float.self), count: section.rows * section.columns))
    }

    public func integers(_ name: String) throws(ModelError) -> [Int32] {
        let section = try section(name, .integers)
        return Array(UnsafeBufferPointer(start: pointer(section, as: Int32.self), count: section.rows * section.columns))
    }
}
