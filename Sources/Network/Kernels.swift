public import CKernels

/// The matrix kernels of one instruction set (see CKernels.h). Inference gives the same bits with any of them.
public struct Kernels: @unchecked Sendable {
    // Points at a constant of the binary.
    public let table: UnsafePointer<ck_table>

    /// The fastest that this CPU runs.
    public static let best = Kernels(table: ck_best())

    /// All that this CPU runs, the plain one first.
    public static var available: [Kernels] {
        (0..<ck_level_count()).map { Kernels(table: ck_level($0)) }
    }

    public var name: String { String(cString: table.pointee.name) }
}
