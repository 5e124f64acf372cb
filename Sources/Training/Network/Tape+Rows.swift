import CKernels
import Network

/// Operations that pick, join and compare rows.
extension Tape {
    /// The given rows of a value; -1 gives a row of zeros.
    public func gather(_ x: Value, rows: [Int32]) -> Value {
        let width = x.columns
        let result = value(rows: rows.count, columns: width, zeroed: true)
        let (from, to) = (pointer(x), pointer(result))
        for (i, row) in rows.enumerated() where row >= 0 {
            (to + i * width).update(from: from + Int(row) * width, count: width)
        }
        onBackward(of: result) { [unowned self] g in
            let target = gradient(x)
            for (i, row) in rows.enumerated() where row >= 0 {
                kernels.add_scaled(target + Int(row) * width, g + i * width, 1, width)
            }
        }
        return result
    }

    /// The columns of all values side by side.
    public func concatenate(_ values: [Value]) -> Value {
        let width = values.reduce(0) { $0 + $1.columns }
        let result = value(rows: values.first?.rows ?? 0, columns: width)
        let out = pointer(result)
        var offset = 0
        for x in values {
            let (from, start) = (pointer(x), offset)
            for row in 0..<x.rows {
                (out + row * width + start).update(from: from + row * x.columns, count: x.columns)
            }
            onBackward(of: result) { [unowned self] g in
                let target = gradient(x)
                for row in 0..<x.rows {
                    kernels.add_scaled(target + row * x.columns, g + row * width + start, 1, x.columns)
                }
            }
            offset += x.columns
        }
        return result
    }

    /// The greatest number of every column in each sequence: sequences × columns.
    public func segmentMax(_ x: Value, ends: [Int32]) -> Value {
        let width = x.columns
        let result = value(rows: ends.count, columns: width)
        let (from, to) = (pointer(x), pointer(result))
        var best = [Int32](repeating: 0, count: result.count)
        var start = 0
        for (segment, end) in ends.enumerated() {
            for k in 0..<width {
                var row = start
                for candidate in start..<Int(end) where from[candidate * width + k] > from[row * width + k] {
                    row = candidate
                }
                best[segment * width + k] = Int32(row)
                to[segment * width + k] = from[row * width + k]
            }
            start = Int(end)
        }
        onBackward(of: result) { [unowned self] g in
            let target = gradient(x)
            for i in 0..<result.count { target[Int(best[i]) * width + i % width] += g[i] }
        }
        return result
    }

    /// The mean of every column in each sequence: sequences × columns.
    public func segmentMean(_ x: Value, ends: [Int32]) -> Value {
        let width = x.columns
        let result = value(rows: ends.count, columns: width, zeroed: true)
        func eachRow(_ body: (_ segment: Int, _ row: Int, _ share: Float) -> Void) {
            var start = 0
            for (segment, end) in ends.enumerated() {
                for row in start..<Int(end) { body(segment, row, 1 / Float(Int(end) - start)) }
                start = Int(end)
            }
        }
        let (from, to) = (pointer(x), pointer(result))
        eachRow { segment, row, share in
            kernels.add_scaled(to + segment * width, from + row * width, share, width)
        }
        onBackward(of: result) { [unowned self] g in
            let target = gradient(x)
            eachRow { segment, row, share in
                kernels.add_scaled(target + row * width, g + segment * width, share, width)
            }
        }
        return result
    }

    /// Scores of all arcs inside each sequence: the product of a dependent's row with every head's. Column 0 is the
    /// root (a 1 × columns value), column 1 + j the j-th token of the sequence; a token itself and what lies beyond
    /// its sequence score -1e9. Tokens × (1 + longest sequence).
    public func arcScores(_ dependents: Value, _ heads: Value, root: Value, ends: [Int32]) -> Value {
        let depth = dependents.columns
        var longest = 0
        var start = 0
        for end in ends.map(Int.init) {
            longest = max(longest, end - start)
            start = end
        }
        let width = 1 + longest
        let result = value(rows: dependents.rows, columns: width)
        let (d, h, out) = (pointer(dependents), pointer(heads), pointer(result))
        out.update(repeating: -1e9, count: result.count)
        func eachSequence(_ body: (_ range: Range<Int>) -> Void) {
            var start = 0
            for end in ends.map(Int.init) {
                body(start..<end)
                start = end
            }
        }
        // Root and heads of one sequence as (1 + length) × depth.
        func candidates(_ range: Range<Int>) -> UnsafeMutablePointer<Float> {
            let rows = scratch((1 + range.count) * depth)
            rows.update(from: pointer(root), count: depth)
            (rows + depth).update(from: h + range.lowerBound * depth, count: range.count * depth)
            return rows
        }
        eachSequence { range in
            let columns = 1 + range.count
            let transposed = transpose(candidates(range), rows: columns, columns: depth)
            kernels.gemm(
                range.count, columns, depth, d + range.lowerBound * depth, depth, 1, transposed, columns,
                out + range.lowerBound * width, width, 0)
            for i in 0..<range.count { out[(range.lowerBound + i) * width + 1 + i] = -1e9 }
        }
        onBackward(of: result) { [unowned self] g in
            eachSequence { range in
                let (columns, offset) = (1 + range.count, range.lowerBound)
                let own = g + offset * width
                for i in 0..<range.count { own[i * width + 1 + i] = 0 }
                kernels.gemm(
                    range.count, depth, columns, own, width, 1, candidates(range), depth,
                    gradient(dependents) + offset * depth, depth, 1)
                let back = scratch(columns * depth)
                kernels.gemm(columns, depth, range.count, own, 1, width, d + offset * depth, depth, back, depth, 0)
                kernels.add_scaled(gradient(root), back, 1, depth)
                kernels.add_scaled(gradient(heads) + offset * depth, back + depth, 1, range.count * depth)
            }
        }
        return result
    }
}
