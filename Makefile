# What is done to the repository beside using it. "make" lists it.
.PHONY: help test test-full lint golden example release ci fuzz vulnerabilities alerts browser systemd bench

TIME ?= 90s
ONLY ?=
OUT ?= release
export PARALLEL

help: ## what there is
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 18

test: ## the quick tier of the tests: the README's command
	go test ./...
	go test -C cmd/medebewind-iceberg ./...

test-full: ## everything that a release must pass: .ci/run full
	.ci/run full

ci: ## everything that a change must pass
	.ci/run

lint: ## format, vet, staticcheck
	.ci/lint

golden: ## write expected outcomes anew; read the diff before you commit it
	go test ./pipelines/readers -update
	go test ./pipelines/warehouse -run TestModels -update
	go test ./cmd/medebewind -run 'TestScripts|TestManPages' -update

example: ## the example's warehouse and report in medebewind-data
	go run ./cmd/medebewind run --example

release: ## archives, packages and their sums in OUT
	.ci/release "$(OUT)"

fuzz: ## every parser, each for TIME; ONLY those whose package or name has that text
	.ci/fuzz "$(TIME)" "$(ONLY)"

vulnerabilities: ## known vulnerabilities in code that is called
	.ci/vulnerabilities

alerts: ## the alert rules and the text of /metrics, with promtool
	.ci/alerts

browser: ## the example's report in Chromium; REPORT is the folder of another
	.ci/browser/run $(REPORT)

systemd: ## the units under systemd; takes root; FOLDER keeps the Debian tree
	.ci/systemd $(FOLDER)

bench: ## see docs/performance.md for what the figures say
	go test -run '^$$' -bench . -benchmem ./...
