/// What a check of the whole archive found.
public struct CheckReport: Hashable, Sendable {
    /// One sentence each; empty where all is well.
    public var problems: [String] = []
    /// What could not be checked, and why.
    public var notes: [String] = []
    public var articles = 0
    public var statements = 0
}
