import Foundation

extension Float {
    static func log(_ x: Float) -> Float { Foundation.log(x) }
}

extension Double {
    static func log(_ x: Double) -> Double { Foundation.log(x) }
    static func exp(_ x: Double) -> Double { Foundation.exp(x) }
}

extension Float {
    static func power(_ x: Float, _ n: Int) -> Float { Foundation.pow(x, Float(n)) }
}
