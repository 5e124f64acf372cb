import Archive

/// Who speaks about whom, in the formats of graph programs.
public struct NetworkWriter {
    public enum Format: String, CaseIterable, Sendable {
        /// A row for each pair.
        case table, json, jsonl, csv, tsv, markdown
        /// Graphviz.
        case dot
        /// Gephi, yEd, NetworkX (http://graphml.graphdrawing.org).
        case graphml
    }

    private let network: SpeakerNetwork
    private let nodes: [Int64: SpeakerNetwork.Node]

    public init(_ network: SpeakerNetwork) {
        self.network = network
        nodes = Dictionary(network.nodes.map { ($0.id, $0) }) { first, _ in first }
    }

    public func write(_ format: Format, to stream: OutputStream) throws(OutputStream.Failure) {
        switch format {
        case .table: try ListingWriter(.table, to: stream).write(listing(of: ["speaker", "about", "statements"]))
        case .json, .jsonl, .csv, .tsv, .markdown:
            try ListingWriter(OutputFormat(rawValue: format.rawValue) ?? .csv, to: stream).write(listing(of: Self.columns))
        case .dot: try stream.write(dot)
        case .graphml: try stream.write(graphML)
        }
        try stream.flush()
    }

    private static let columns = ["speaker", "speakerId", "about", "aboutId", "statements"]

    private func listing(of columns: [String]) -> Listing {
        Listing("pairs", columns: columns, rows: network.edges.map { edge in
            let values: [String: JSONValue] = [
                "speaker": JSONValue(nodes[edge.source]?.name), "speakerId": JSONValue(edge.source),
                "about": JSONValue(nodes[edge.target]?.name), "aboutId": JSONValue(edge.target),
                "statements": .integer(edge.statements),
            ]
            return columns.map { values[$0] ?? .null }
        })
    }

    private var dot: String {
        func quoted(_ text: String) -> String {
            "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
        }
        let nodes = network.nodes.map { "  \($0.id) [label=\(quoted($0.name)), class=\($0.kind.rawValue)];\n" }
        let edges = network.edges.map { "  \($0.source) -> \($0.target) [weight=\($0.statements), label=\($0.statements)];\n" }
        return "digraph statements {\n\(nodes.joined())\(edges.joined())}\n"
    }

    private var graphML: String {
        let nodes = network.nodes.map {
            "<node id=\"n\($0.id)\"><data key=\"name\">\(escapedXML($0.name))</data><data key=\"kind\">\($0.kind.rawValue)</data></node>\n"
        }
        let edges = network.edges.map {
            "<edge source=\"n\($0.source)\" target=\"n\($0.target)\"><data key=\"statements\">\($0.statements)</data></edge>\n"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="name" for="node" attr.name="name" attr.type="string"/>
            <key id="kind" for="node" attr.name="kind" attr.type="string"/>
            <key id="statements" for="edge" attr.name="statements" attr.type="int"/>
            <graph id="statements" edgedefault="directed">
            \(nodes.joined())\(edges.joined())</graph>
            </graphml>

            """
    }
}
