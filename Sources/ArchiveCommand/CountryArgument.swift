import ArgumentParser
import Knowledge

/// A country by its ISO 3166-1 alpha-3 code or any of its names.
struct CountryArgument: ExpressibleByArgument {
    let code: String

    init?(argument: String) {
        let known = Countries.shared.country(code: argument.uppercased()) ?? Countries.shared.named(argument)
        guard let known else { return nil }
        code = known.code
    }
}
