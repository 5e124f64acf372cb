/// "1 article", "1,204 articles".
public func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// The number with commas between thousands.
public func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var result = ""
    while digits.count > 3 {
        result = ",\(digits.suffix(3))" + result
        digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + digits + result
}

/// The day of an ISO-8601 date or date-time, or what there is of one.
func dayOfPublication(_ published: String?) -> String { published.map { String($0.prefix(10)) } ?? "undated" }

/// Seconds as "8 s", "2:05 min" or "1:02 h".
public func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if whole < 60 { return "\(whole) s" }
    return whole < 3600 ? "\(whole / 60):\(two(whole % 60)) min" : "\(whole / 3600):\(two(whole / 60 % 60)) h"
}

/// Text between XML's tags.
func escapedXML(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}
