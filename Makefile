# One build for everything: the binary, the tests and the figures are all of the release build.
.POSIX:
SWIFT = swift

.PHONY: build test deps

build: deps
	$(SWIFT) build -c release --product archive

test: deps
	$(SWIFT) test -c release

# The C libraries that the build needs: installed where that is possible, asked for where it is not.
deps:
	@./Scripts/install-dependencies
