import Archive
import Articles
import Extraction

/// One thing that was read, on its way to a worker.
struct PipelineInput: Sendable {
    private enum Work: Sendable {
        case extract(InputArticle)
        case done(PipelineOutput.Result)
    }

    private let work: Work
    private let bytesRead: Int

    init(_ item: ArticleReader.Item, bytesRead: Int, known: NewsArchive) {
        self.bytesRead = bytesRead
        switch item {
        case .skipped(let path): work = .done(.skipped(path: path))
        case .problem(let problem): work = .done(.problem(.input(problem)))
        case .article(let input):
            do throws(ArchiveError) {
                switch try known.standing(of: input.article, identity: input.identity) {
                case .unchanged(let id): work = .done(.unchanged(input, id: id))
                case .new(let article):
                    var input = input
                    input.article = article
                    work = .extract(input)
                }
            } catch {
                work = .done(.failure(error))
            }
        }
    }

    func extracted(by extractor: Extractor) -> PipelineOutput {
        switch work {
        case .done(let result):
            return PipelineOutput(result: result, bytesRead: bytesRead)
        case .extract(let input):
            return PipelineOutput(result: .extracted(input, input.extracted(by: extractor)), bytesRead: bytesRead)
        }
    }
}

extension InputArticle {
    func extracted(by extractor: Extractor) -> ExtractedArticle {
        ExtractedArticle(
            article: article, identity: identity, findings: extractor.findings(in: article), extractorVersion: Extractor.version)
    }
}

/// What a worker made of one input.
struct PipelineOutput: Sendable {
    enum Result: Sendable {
        case extracted(InputArticle, ExtractedArticle)
        case unchanged(InputArticle, id: Int64)
        case problem(IngestProblem)
        case skipped(path: String)
        /// The archive could not be asked: nothing more can be done.
        case failure(ArchiveError)
    }

    var result: Result
    var bytesRead: Int
}
