/// Names and sizes of the syntax network's parts, shared by training and inference.
///
/// One encoder over a sentence's words serves all heads: tags, names, arcs (a biaffine score, Dozat & Manning 2017, plus the
/// word's preference for distances) and relations (from the states of a word and its head).
package enum SyntaxLayers {
    package static let words = "syntax.words"
    package static let encoder = "syntax.encoder"
    package static let upos = "syntax.upos"
    package static let penn = "syntax.penn"
    package static let names = "syntax.names"
    package static let arcDependent = "syntax.arc.dependent"
    package static let arcHead = "syntax.arc.head"
    package static let arcProduct = "syntax.arc.product"
    package static let arcRoot = "syntax.arc.root"
    package static let arcDistance = "syntax.arc.distance"
    package static let relationDependent = "syntax.relation.dependent"
    package static let relationHead = "syntax.relation.head"
    package static let relation = "syntax.relation"

    package static let width = 128
    package static let dilations = [1, 2, 4, 8, 1]
    package static let arcWidth = 64
    package static let relationWidth = 96

    /// Words of a sentence that are parsed together; a longer sentence is cut into pieces of this length.
    package static let longestSequence = 160
}
