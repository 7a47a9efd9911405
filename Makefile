# What a developer types. `make test` is what CI runs.
SHARED ?= ../shared
GO ?= go

.PHONY: build test check fast race model names bench fuzz score

build: ## ./casus
	$(GO) build -o casus ./cmd/casus

test: check fast race ## formatting, vet, staticcheck, all tests

check:
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$unformatted" ]; then echo "not formatted (run gofmt -w):"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

fast:
	$(GO) test ./...

race: ## where goroutines share things
	$(GO) test -race ./internal/cli ./graph/sqlite

model: ## train the tagger and the parser anew from the treebanks
	$(GO) run ./cmd/casus-train -treebanks $(SHARED)/treebanks -out extract/syntax/data/model.bin

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

fuzz:
	$(GO) test -run '^$$' -fuzz FuzzSplit -fuzztime 30s ./extract/sentence
	$(GO) test -run '^$$' -fuzz . -fuzztime 60s ./extract/read

score: build
	$(SHARED)/tools/score.py run $(SHARED)/gold -- ./casus
