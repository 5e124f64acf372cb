/// Levenshtein's distance: the least number of bytes inserted, dropped or replaced.
public enum EditDistance {
    public static func between(_ a: String, _ b: String) -> Int {
        between(Array(a.utf8), Array(b.utf8))
    }

    public static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for i in 0..<a.count {
            var diagonal = row[0]
            row[0] = i + 1
            for j in 0..<b.count {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
