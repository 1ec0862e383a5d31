# The two commands of the README, and what a release needs.
SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT_BUILD := swift build --explicit-target-dependency-import-check error
# Placed at a fixed address, the program starts sooner and takes 4 MB less (decision 0046).
RELEASE := --scratch-path .build -c release --static-swift-stdlib \
  -Xswiftc -Xclang-linker -Xswiftc -no-pie
DEBUG := --scratch-path .build-debug
BIN := .build/release/r2c

.PHONY: demo build test lint bench install clean dependencies

demo: build
	@$(BIN) demo

build: dependencies
	@$(SWIFT_BUILD) $(RELEASE) --product r2c

# What runs in a terminal runs by itself: on a machine that is busy with other tests it would wait.
test: lint
	@bash .ci/dependencies tests
	@$(SWIFT_BUILD) $(DEBUG) --build-tests
	@swift test $(DEBUG) --skip-build --filter TerminalTests
	@swift test $(DEBUG) --skip-build --filter ProgramTests
	@swift test $(DEBUG) --skip-build --skip TerminalTests --skip ProgramTests

lint:
	@swift format lint --strict --recursive Package.swift Sources Tests

bench: dependencies
	@$(SWIFT_BUILD) $(RELEASE) --product r2c
	@$(SWIFT_BUILD) $(RELEASE) --product Benchmarks
	@.build/release/Benchmarks

install: build
	@PREFIX="$(PREFIX)" BIN="$(BIN)" bash .ci/install

# SQLite and OpenSSL come from the system; only what is missing is installed.
dependencies:
	@bash .ci/dependencies

clean:
	@rm -rf .build .build-debug
