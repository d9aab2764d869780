# SPDX-License-Identifier: Apache-2.0
.PHONY: help demo test lint pages sanitize bench clean
.DEFAULT_GOAL := help

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## build, score three example rounds into demo/, say where to look
	@Scripts/demo.sh

test: ## run every Swift test
	@Scripts/test.sh

lint: ## formatting, import arrows, warnings as errors, schemas, scripts
	@Scripts/lint.sh

pages: ## check the pages in a browser, with the Nu checker and axe, and on paper
	@Scripts/pages.sh

sanitize: ## run the tests of the rooms that face hostile bytes under the address sanitizer
	@Scripts/sanitize.sh

bench: ## time the weights and the tally side by side with numpy, numba, polars and calamine
	@Scripts/bench.sh

clean: ## remove everything that was built or generated here
	rm -rf .build .build-asan .venv Benchmarks/.build demo screenshots
