/// A condition that few rows of an archive fit, in the forms that a search needs.
struct NarrowCondition {
    /// `statement`, `event` or `article`.
    private let table: String
    /// A SELECT of the ids that fit, as column `id`; one may come twice.
    let ids: SQLCondition
    /// Whether a row is among them: reads the ids once, then looks rows up there.
    let membership: SQLCondition
    /// The same asked of one row, for a search that comes across the rows in another order.
    let test: SQLCondition
    /// The test reads several rows for each that it is asked of: it is better to collect even many ids.
    let isSlowlyTested: Bool

    /// - Parameters:
    ///   - membership: Where there is a shorter way than over the ids.
    ///   - test: Where there is a way that does not need all ids first.
    init(
        on table: String, ids: SQLCondition, membership: SQLCondition? = nil, test: SQLCondition? = nil,
        isSlowlyTested: Bool = false
    ) {
        self.isSlowlyTested = isSlowlyTested
        self.table = table
        self.ids = ids
        self.membership = membership ?? SQLCondition("\(table).id IN (\(ids.sql))", ids.parameters)
        self.test = test ?? self.membership
    }

    /// Fits what fits one of the two.
    func or(_ other: NarrowCondition) -> NarrowCondition {
        NarrowCondition(
            on: table,
            ids: SQLCondition("\(ids.sql) UNION ALL \(other.ids.sql)", ids.parameters + other.ids.parameters),
            test: SQLCondition("\(test.sql) OR \(other.test.sql)", test.parameters + other.test.parameters),
            isSlowlyTested: isSlowlyTested || other.isSlowlyTested)
    }
}
