# One build for everything: the binary, the tests and the figures are all of the release build.
.POSIX:
SWIFT = swift
PREFIX = /usr/local
DESTDIR =

.PHONY: build test demo install uninstall models evaluate bench deps

build: deps
	$(SWIFT) build -c release --product archive

test: deps
	$(SWIFT) test -c release --disable-xctest

# Shows the answers to the questions that the archive is for, on one article.
demo: build
	@./Scripts/demo

# The binary, which needs no Swift on the machine, the man pages and the shell completions.
install: build
	@./Scripts/install .build/release/archive "$(DESTDIR)$(PREFIX)"

uninstall:
	@./Scripts/install --remove "$(DESTDIR)$(PREFIX)"

# Trains all models anew from ../shared/corpora, and measures them on the development sets.
models: deps
	$(SWIFT) run -c release archive-train language
	$(SWIFT) run -c release archive-train pronouns
	$(SWIFT) run -c release archive-train statements

evaluate: deps
	$(SWIFT) run -c release archive-train evaluate tokens
	$(SWIFT) run -c release archive-train evaluate language
	$(SWIFT) run -c release archive-train evaluate actors
	$(SWIFT) run -c release archive-train evaluate copies
	$(SWIFT) build -c release --product archive
	@for gold in attribution/polnear-dev.jsonl.gz speakers/wikinews-gold.jsonl; do \
		gold=../shared/corpora/$$gold; echo "statements: $$gold"; \
		gzip -cdf $$gold | .build/release/archive extract > .build/statements.jsonl && \
		python3 ../shared/tools/score_statements.py $$gold .build/statements.jsonl; \
	done

# Speeds, memory and sizes on made-up articles; the raw results are kept under Benchmarks/runs.
ARTICLES = 20000
# The writer alone puts so many into an archive, of which the questions are asked.
WRITTEN = 100000
bench: deps
	$(SWIFT) build -c release --product archive
	$(SWIFT) build -c release --product archive-train
	.build/release/archive-train benchmark --articles $(ARTICLES) --written $(WRITTEN)

# The C libraries that the build needs: installed where that is possible, asked for where it is not.
deps:
	@./Scripts/install-dependencies
