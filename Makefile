# What a developer types. `make test` is what CI runs.
SHARED ?= $(or $(CASUS_SHARED),../shared)
GO ?= go
SOURCES = $$(git ls-files '*.go')

.PHONY: build test check fast race fmt model names bench fuzz score

build: ## ./casus
	$(GO) build -o casus ./cmd/casus

test: check fast race ## formatting, vet, staticcheck, all tests

check:
	@bad=$$($(GO) tool gofumpt -l $(SOURCES)); if [ -n "$$bad" ]; then echo "not formatted (make fmt):"; echo "$$bad"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

fast:
	$(GO) test ./...

race: ## where goroutines share things
	$(GO) test -race ./internal/cli ./graph/sqlite

fmt:
	$(GO) tool gofumpt -w $(SOURCES)

model: ## train the tagger and the parser anew from the treebanks
	$(GO) run ./cmd/casus-train -treebanks $(SHARED)/treebanks -out extract/syntax/data/model.bin

names: ## learn the name finder anew (after make model: it looks at tags)
	$(GO) run ./cmd/casus-train-names -out extract/entity/data/names.bin $(SHARED)/gold/crossner_politics_train.jsonl \
		$(SHARED)/treebanks/en_ewt-dev.iob2.gz $(SHARED)/treebanks/en_gum-train.conllu.gz

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

FUZZ_TIME ?= 30s
fuzz: ## every fuzz test for FUZZ_TIME
	@set -e; for f in $$(git ls-files '*_test.go'); do \
		for name in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' $$f); do \
			echo "$$f $$name"; $(GO) test -run '^$$' -fuzz "^$$name$$" -fuzztime $(FUZZ_TIME) ./$$(dirname $$f); \
		done; \
	done

score: build ## against the gold data
	$(SHARED)/tools/score.py run $(SHARED)/gold -- ./casus
