/// What `--not-…` flags leave out: a filter for each field that one was given for.
struct Exclusions<Filter> {
    /// A filter that everything fits.
    let all: Filter
    private(set) var filters: [Filter] = []

    init(of all: Filter) {
        self.all = all
    }

    mutating func add<Value>(_ field: WritableKeyPath<Filter, [Value]>, _ values: [Value]) {
        guard !values.isEmpty else { return }
        var filter = all
        filter[keyPath: field] = values
        filters.append(filter)
    }
}
