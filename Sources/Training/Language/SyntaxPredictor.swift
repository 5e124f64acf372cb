import Language

/// Something that analyses sentences given as words: the network in floats while it is trained, or the shipped one in whole numbers.
package protocol SyntaxPredictor {
    func predict(_ batch: SyntaxBatch) -> SyntaxDecoder
}

extension SyntaxPredictor {
    private static var batchWords: Int { 512 }

    /// The analyses of a corpus's sentences on its own words.
    func predictions(for sentences: [CorpusSentence]) -> [SyntaxPrediction] {
        var predictions: [SyntaxPrediction] = []
        predictions.reserveCapacity(sentences.count)
        var batch = SyntaxBatch()
        for sentence in sentences {
            batch.append(SyntaxExample(sentence))
            if batch.count >= Self.batchWords {
                predictions.append(contentsOf: split(batch))
                batch = SyntaxBatch()
            }
        }
        if batch.count > 0 { predictions.append(contentsOf: split(batch)) }
        return predictions
    }

    private func split(_ batch: SyntaxBatch) -> [SyntaxPrediction] {
        let result = predict(batch)
        var start = 0
        return batch.examples.map { example in
            let words = start..<start + example.count
            start = words.upperBound
            return SyntaxPrediction(
                upos: Array(result.upos[words]), penn: Array(result.penn[words]),
                heads: result.heads[words].map { $0 < 0 ? -1 : $0 - Int32(words.lowerBound) },
                relations: Array(result.relations[words]), names: Array(result.names[words]))
        }
    }

    /// Scores a corpus.
    package func score(_ sentences: [CorpusSentence], names kinds: [Name.Kind] = []) -> SyntaxScore {
        var score = SyntaxScore()
        for (prediction, sentence) in zip(predictions(for: sentences), sentences) {
            score.add(prediction, gold: sentence, kinds: kinds)
        }
        return score
    }
}

extension SyntaxAnalyzer: SyntaxPredictor {
    package func predict(_ batch: SyntaxBatch) -> SyntaxDecoder {
        var decoder = SyntaxDecoder()
        analyze(batch.rows(features), with: &decoder)
        return decoder
    }
}
