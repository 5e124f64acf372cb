import Foundation

/// Numbers as reports print them.
package enum Figures {
    package static func rounded(_ value: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }

    /// In hundredths, two digits after the point.
    package static func percent(_ share: Double) -> String { rounded(100 * share, 2) }
}
