/// The signed distance from a word to its head in classes that widen with the distance: the network learns for every word how likely
/// its head is so far away.
package enum ArcDistance {
    private static let bounds = [1, 2, 3, 4, 6, 9, 14, 24]
    /// Classes to each side: one for each bound and one beyond.
    private static let side = bounds.count + 1
    package static let classCount = 2 * side

    /// Class of every distance up to the longest one that needs telling apart, from the left.
    private static let classes: [Int] = (-25...25).map { distance in
        let length = abs(distance)
        let step = bounds.firstIndex { length <= $0 } ?? bounds.count
        return distance < 0 ? step : side + step
    }

    /// - Parameter distance: the head's index minus the dependent's, not 0.
    @inline(__always)
    package static func classOf(_ distance: Int) -> Int {
        classes[max(-25, min(25, distance)) + 25]
    }
}
