# The commands of the README. Each does its own set-up; the work is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help run test check dev demo bench types pictures simulate deb advisories

help: ## this list
	@echo "Pristan: records of reception, shelter and help, without a network."
	@echo
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | \
	  while IFS='|' read -r name text; do printf '%-18s%s\n' "$$name" "$$text"; done

run: ## open the window; without a display, drive the demo story and take its pictures
	@bash scripts/run.sh

test: ## everything that must hold, in stages; the first failure stops
	@bash scripts/test.sh

check: ## the quick look while working: formatting, clippy, law, unit tests
	@bash scripts/check.sh

dev: ## the window with screens that reload as they are edited
	@bash scripts/dev.sh

demo: ## the demo years 2013-2016 at full size, with their figures (ARGS="--keep DIR")
	@bash scripts/demo.sh $(ARGS)

bench: ## how fast it is, each figure beside a limit or a peer of the same run (ARGS="saves opening")
	@bash scripts/bench.sh $(ARGS)

types: ## write the files that are generated from Rust, Fluent and the lock files
	@bash scripts/types.sh

pictures: ## pictures of the screens in both languages and themes
	@bash scripts/pictures.sh

simulate: ## many desks, faults, virtual years, and each property with thousands of fresh chances (SEED=n repeats a simulation)
	@bash scripts/simulate.sh

deb: ## the Debian package
	@bash scripts/deb.sh

advisories: ## ask the advisory databases about our dependencies (needs the network)
	@bash scripts/advisories.sh
