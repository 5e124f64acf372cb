import CKernels
import Network
import Testing

/// All kernels that this CPU runs against the plain one: the same bits.
@Suite struct KernelTests {
    static let levels = Array(Kernels.available.dropFirst())

    private func numbers(_ count: Int, seed: UInt64, scale: Float = 1) -> [Float] {
        var random = Random(seed: seed)
        return (0..<count).map { _ in random.normal() * scale }
    }

    private func small(_ count: Int, seed: UInt64, limit: Int) -> [Int16] {
        var random = Random(seed: seed)
        return (0..<count).map { _ in Int16(truncatingIfNeeded: Int(random.next() % UInt64(2 * limit + 1)) - limit) }
    }

    @Test func theFastestLevelIsAvailable() {
        #expect(Kernels.available.map(\.name).contains(Kernels.best.name))
        #expect(Kernels.available.first?.name == "plain")
    }

    @Test(arguments: [(1, 16, 2), (7, 48, 5), (13, 96, 144), (64, 192, 144), (3, 16, 258)])
    func linear(rows: Int, outputs: Int, pairs: Int) {
        let a = small(rows * 2 * pairs, seed: 1, limit: Int(ModelFormat.limit(inputs: 2 * pairs)))
        let w = small(outputs * 2 * pairs, seed: 2, limit: 127)
        let (scale, bias) = (numbers(outputs, seed: 3), numbers(outputs, seed: 4))
        let rowScale = numbers(rows, seed: 5)
        func run(_ kernels: Kernels, _ rowScale: [Float]?) -> [Float] {
            var out = [Float](repeating: 0, count: rows * outputs)
            let linear = kernels.table.pointee.linear
            if let rowScale {
                linear?(a, 2 * pairs, rows, pairs, w, outputs, scale, bias, rowScale, &out, outputs)
            } else {
                linear?(a, 2 * pairs, rows, pairs, w, outputs, scale, bias, nil, &out, outputs)
            }
            return out
        }
        let plain = run(Kernels.available[0], nil)
        // The definition, in 64 bits.
        for (r, j) in [(0, 0), (rows - 1, outputs - 1), (rows / 2, outputs / 2)] {
            var sum = 0
            for k in 0..<2 * pairs {
                sum += Int(a[r * 2 * pairs + k]) * Int(w[ModelFormat.position(input: k, output: j, pairs: pairs)])
            }
            #expect(plain[r * outputs + j] == Float(sum) * scale[j] + bias[j])
        }
        for level in Self.levels {
            #expect(run(level, nil) == plain, "\(level.name)")
            #expect(run(level, rowScale) == run(Kernels.available[0], rowScale), "\(level.name)")
        }
    }

    /// With the greatest numbers allowed, so that sums leave 32 bits on the way.
    @Test(arguments: [(1, 16), (7, 48), (24, 64), (13, 128)])
    func convolve(items: Int, width: Int) {
        let outputs = 2 * width
        let limit = min(16383, Int(Int32.max) / (127 * 6 * width))
        let x = (0..<(items + 3) * width).map { Int16($0 % 5 == 0 ? -limit : limit) }
        let g = small(3 * width * outputs, seed: 2, limit: 127).map { $0 < 0 ? -127 : Int($0) }
        var w = [Int16](repeating: 0, count: 4 * width * outputs)
        for j in 0..<outputs {
            for k in 0..<width {
                let tap = (0..<3).map { g[($0 * width + k) * outputs + j] }
                for (plane, weight) in [tap[0] + tap[1] + tap[2], tap[0] - tap[1] + tap[2], 2 * tap[0], 2 * tap[2]].enumerated() {
                    let inPlane = ModelFormat.position(input: k, output: j % 16, pairs: width / 2)
                    w[(j / 16 * 4 + plane) * width / 2 * 32 + inPlane] = Int16(weight)
                }
            }
        }
        // The first item begins a sequence, the last ends one after its first output.
        var taps = (0..<items).flatMap { item in (0..<4).map { Int32(item + $0) } }
        taps[0] = -1
        taps[4 * items - 2] = -1
        taps[4 * items - 1] = -1
        let (scale, bias) = (numbers(outputs, seed: 3), numbers(outputs, seed: 4))
        func run(_ kernels: Kernels) -> [Float] {
            var out = [Float](repeating: 0, count: items * 2 * outputs)
            var scratch = [Int16](repeating: 0, count: items * 4 * width)
            kernels.table.pointee.convolve(x, width, taps, items, w, outputs, scale, bias, &scratch, &out)
            return out
        }
        let plain = run(Kernels.available[0])
        for item in 0..<items {
            for (second, j) in [(0, 0), (1, 0), (0, outputs - 1), (1, outputs / 2)] {
                var sum = 0
                for tap in 0..<3 where taps[4 * item + second + tap] >= 0 {
                    let row = Int(taps[4 * item + second + tap])
                    for k in 0..<width { sum += Int(x[row * width + k]) * g[(tap * width + k) * outputs + j] }
                }
                #expect(plain[(2 * item + second) * outputs + j] == Float(2 * sum) * scale[j] + bias[j])
            }
        }
        for level in Self.levels { #expect(run(level) == plain, "\(level.name)") }
    }

    @Test func floatKernels() {
        let (rows, width) = (11, 48)
        let x = numbers(rows * width, seed: 1, scale: 3)
        let gates = numbers(rows * 2 * width, seed: 2, scale: 20)
        let (gain, bias) = (numbers(width, seed: 3), numbers(width, seed: 4))
        let table = small(50 * width, seed: 5, limit: 127).map(Int8.init)
        let ids: [Int32] = (0..<rows * 3).map { Int32($0 * 7 % 51) - 1 }
        let ends: [Int32] = (1...rows).map { Int32($0 * 3) }
        struct Result: Equatable {
            var embedded, normed, product, rowScale: [Float]
            var quantized, rowQuantized: [Int16]
        }
        func run(_ kernels: Kernels) -> Result {
            let functions = kernels.table.pointee
            var result = Result(
                embedded: [Float](repeating: 0, count: rows * width), normed: x,
                product: [Float](repeating: 0, count: rows * 21), rowScale: [Float](repeating: 0, count: rows),
                quantized: [Int16](repeating: 0, count: rows * width),
                rowQuantized: [Int16](repeating: 0, count: rows * width))
            functions.embed(table, numbers(50, seed: 6), width, ids, ends, rows, &result.embedded)
            functions.gated_norm(&result.normed, gates, rows, width, gain, bias, 900, 32767, &result.quantized)
            functions.product(x, rows, width, gates, 21, &result.product, 21)
            functions.quantize_rows(x, rows, width, 32767, &result.rowQuantized, width, &result.rowScale)
            return result
        }
        let plain = run(Kernels.available[0])
        #expect(plain.normed.allSatisfy { $0.isFinite })
        for level in Self.levels { #expect(run(level) == plain, "\(level.name)") }
    }
}
