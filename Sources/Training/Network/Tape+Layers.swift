import CKernels
public import Network

extension Tape {
    /// Sums of table rows: tokens × width.
    public func embed(_ table: Parameter, _ rows: FeatureRows) -> Value {
        let width = table.columns
        let result = value(rows: rows.count, columns: width, zeroed: true)
        let (out, from) = (pointer(result), pointer(table))
        var next = 0
        for token in 0..<rows.count {
            while next < Int(rows.ends[token]) {
                kernels.add_scaled(out + token * width, from + Int(rows.rows[next]) * width, 1, width)
                next += 1
            }
        }
        onBackward(of: result) { [unowned self] g in
            addTableGradient(TableGradient(table: table, rows: rows, gradient: g))
        }
        return result
    }

    /// x · weight + bias, with the weight as inputs × outputs.
    public func linear(_ x: Value, _ weight: Parameter, _ bias: Parameter? = nil) -> Value {
        precondition(x.columns == weight.rows, "a matrix of \(x.columns) columns meets \(weight.rows) inputs")
        let (inputs, outputs) = (weight.rows, weight.columns)
        let result = value(rows: x.rows, columns: outputs)
        let (a, w, out) = (pointer(x), pointer(weight), pointer(result))
        if let bias {
            for row in 0..<x.rows { (out + row * outputs).update(from: pointer(bias), count: outputs) }
        }
        kernels.gemm(x.rows, outputs, inputs, a, inputs, 1, w, outputs, out, outputs, bias == nil ? 0 : 1)
        onBackward(of: result) { [unowned self] g in
            kernels.gemm(
                inputs, outputs, x.rows, a, 1, inputs, g, outputs, gradient(weight), outputs, 1)
            if let bias {
                let sums = gradient(bias)
                for row in 0..<x.rows { kernels.add_scaled(sums, g + row * outputs, 1, outputs) }
            }
            let transposed = transpose(w, rows: inputs, columns: outputs)
            kernels.gemm(x.rows, inputs, outputs, g, outputs, 1, transposed, inputs, gradient(x), inputs, 1)
        }
        return result
    }

    func transpose(_ matrix: UnsafePointer<Float>, rows: Int, columns: Int) -> UnsafeMutablePointer<Float> {
        let result = scratch(rows * columns)
        for row in 0..<rows {
            for column in 0..<columns { result[column * rows + row] = matrix[row * columns + column] }
        }
        return result
    }

    /// Puts next to every row its neighbours `dilation` before and after, zeros beyond the sequence: the input of a
    /// convolution of kernel 3 as tokens × (3 · columns).
    public func unfold(_ x: Value, dilation: Int, sequenceEnds: [Int32]) -> Value {
        let width = x.columns
        let result = value(rows: x.rows, columns: 3 * width, zeroed: true)
        let (from, to) = (pointer(x), pointer(result))
        func eachPair(_ body: (_ row: Int, _ column: Int, _ source: Int) -> Void) {
            var start = 0
            for end in sequenceEnds.map(Int.init) {
                for row in start..<end {
                    for (part, source) in [row - dilation, row, row + dilation].enumerated()
                    where source >= start && source < end {
                        body(row, part, source)
                    }
                }
                start = end
            }
        }
        eachPair { row, part, source in
            (to + (row * 3 + part) * width).update(from: from + source * width, count: width)
        }
        onBackward(of: result) { [unowned self] g in
            let target = gradient(x)
            eachPair { row, part, source in
                kernels.add_scaled(target + source * width, g + (row * 3 + part) * width, 1, width)
            }
        }
        return result
    }

    /// Gated linear unit (Dauphin et al. 2017): the first half of the columns times the sigmoid of the second. The
    /// result's width is a multiple of 16.
    public func glu(_ x: Value) -> Value {
        let width = x.columns / 2
        precondition(width % 16 == 0, "the width of a gated unit is a multiple of 16")
        let result = value(rows: x.rows, columns: width)
        kernels.glu(pointer(x), x.rows, width, pointer(result))
        onBackward(of: result) { [unowned self] g in
            kernels.glu_gradient(pointer(x), g, x.rows, width, gradient(x))
        }
        return result
    }

    /// Layer normalisation (Ba et al. 2016) with gain and bias; the width is a multiple of 16.
    public func layerNorm(_ x: Value, gain: Parameter, bias: Parameter) -> Value {
        precondition(x.columns % 16 == 0, "the width of a layer norm is a multiple of 16")
        let result = value(rows: x.rows, columns: x.columns)
        let (normal, inverse) = (scratch(x.count), scratch(x.rows))
        kernels.layer_norm(
            pointer(x), x.rows, x.columns, pointer(gain), pointer(bias), pointer(result), normal, inverse)
        onBackward(of: result) { [unowned self] g in
            kernels.layer_norm_gradient(
                normal, inverse, g, x.rows, x.columns, pointer(gain), gradient(x), gradient(gain), gradient(bias))
        }
        return result
    }

    /// Sets a share of the numbers to zero and scales up the rest; nothing outside training.
    public func dropout(_ x: Value, _ rate: Float) -> Value {
        guard isTraining, rate > 0 else { return x }
        let result = value(rows: x.rows, columns: x.columns)
        let mask = scratch(x.count)
        let threshold = UInt64(rate * 65536)
        let kept = 1 / (1 - rate)
        var bits: UInt64 = 0
        for i in 0..<x.count {
            if i % 4 == 0 { bits = random.next() }
            mask[i] = bits & 0xffff < threshold ? 0 : kept
            bits >>= 16
        }
        let (from, to) = (pointer(x), pointer(result))
        for i in 0..<x.count { to[i] = from[i] * mask[i] }
        onBackward(of: result) { [unowned self] g in
            let target = gradient(x)
            for i in 0..<x.count { target[i] += g[i] * mask[i] }
        }
        return result
    }

    public func add(_ x: Value, _ y: Value) -> Value {
        precondition(x.rows == y.rows && x.columns == y.columns, "sums are of matrices of one shape")
        let result = value(rows: x.rows, columns: x.columns)
        let (a, b, out) = (pointer(x), pointer(y), pointer(result))
        for i in 0..<x.count { out[i] = a[i] + b[i] }
        onBackward(of: result) { [unowned self] g in
            kernels.add_scaled(gradient(x), g, 1, x.count)
            kernels.add_scaled(gradient(y), g, 1, x.count)
        }
        return result
    }

    public func relu(_ x: Value) -> Value {
        let result = value(rows: x.rows, columns: x.columns)
        let (from, to) = (pointer(x), pointer(result))
        for i in 0..<x.count { to[i] = max(from[i], 0) }
        onBackward(of: result) { [unowned self] g in
            let target = gradient(x)
            for i in 0..<x.count where from[i] > 0 { target[i] += g[i] }
        }
        return result
    }
}
