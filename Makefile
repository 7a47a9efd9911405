# What a developer types. `make test` is what CI runs.
SHARED ?= $(or $(CASUS_SHARED),../shared)
GO ?= go
SOURCES = $$(git ls-files '*.go')

.PHONY: build test check fast race secured test-newest neo4j neo4j-stop fmt model names screenshots bench fuzz score

build: ## ./casus
	$(GO) build -o casus ./cmd/casus

test: check fast race secured ## formatting, vet, staticcheck, all tests

check:
	@bad=$$($(GO) tool gofumpt -l $(SOURCES)); if [ -n "$$bad" ]; then echo "not formatted (make fmt):"; echo "$$bad"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

fast:
	$(GO) test ./...

race: ## where goroutines share things
	$(GO) test -race ./internal/cli ./graph/sqlite

# Tests that need Neo4j start one from jars, once for all packages; it ends by
# itself. Without Java or Maven they are skipped, or fail if CASUS_REQUIRE has neo4j.
STORE = ./internal/need ./graph/... ./queries

secured: ## the store on a server that asks for a password
	CASUS_TEST_NEO4J_PASSWORD=correct-horse $(GO) test $(STORE)

JAVA25 ?= $(firstword $(wildcard /usr/lib/jvm/*-25-*))
test-newest: ## the store on the newest Neo4j, which takes Java 25 (Debian: temurin-25-jdk, openjdk-25-jre-headless)
	@test -x "$(JAVA25)/bin/java" || { echo "no Java 25 in /usr/lib/jvm: install it, or make test-newest JAVA25=FOLDER"; exit 1; }
	CASUS_REQUIRE=neo4j CASUS_TEST_NEO4J_VERSION=newest JAVA_HOME=$(JAVA25) $(GO) test -count=1 $(STORE)

neo4j: build ## a server to try casus with, by Docker, else from jars, and casus browser beside it; the last line is its URI
	@$(GO) run ./cmd/casus-neo4j start -casus ./casus

neo4j-stop: ## end both; the data stays
	@$(GO) run ./cmd/casus-neo4j stop

fmt:
	$(GO) tool gofumpt -w $(SOURCES)

model: ## train the tagger and the parser anew from the treebanks
	$(GO) run ./cmd/casus-train -treebanks $(SHARED)/treebanks -out extract/syntax/data/model.bin

names: ## learn the name finder anew (after make model: it looks at tags)
	$(GO) run ./cmd/casus-train-names -out extract/entity/data/names.bin $(SHARED)/gold/crossner_politics_train.jsonl \
		$(SHARED)/treebanks/en_ewt-dev.iob2.gz $(SHARED)/treebanks/en_gum-train.conllu.gz

screenshots: ## the pictures of README.md and docs/neo4j.md, by a real Neo4j Browser
	CASUS_REQUIRE=neo4j,chromium $(GO) test ./browser -run TestPictures -count=1 -pictures $(CURDIR)/docs/pictures

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

FUZZ_TIME ?= 30s
fuzz: ## every fuzz test for FUZZ_TIME
	@set -e; for f in $$(git ls-files '*_test.go'); do \
		for name in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' $$f); do \
			echo "$$f $$name"; $(GO) test -run '^$$' -fuzz "^$$name$$" -fuzztime $(FUZZ_TIME) -fuzzminimizetime 10x ./$$(dirname $$f); \
		done; \
	done

score: build ## against the gold data
	$(SHARED)/tools/score.py run $(SHARED)/gold -- ./casus
