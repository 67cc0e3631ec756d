#!/usr/bin/env bash
# Every benchmark of the workspace, as the program ships. A figure is a line of JSON that a benchmark prints; all of them end in
# target/bench as figures.json and as a table. Arguments choose among the program's own (saves, opening, exchange, window).
set -euo pipefail
env -u DISPLAY -u WAYLAND_DISPLAY bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

# The vaults that are measured take minutes to make, so they are kept for as long as what makes them stays the same.
made_from() { find crates/*/src assets/demo assets/lists tests/benches/program/fixture.rs -type f -print0 | sort -z | xargs -0 sha256sum; }
kept=$cache/bench
export PRISTAN_BENCH_CACHE=$kept/$(made_from | sha256sum | cut -c 1-16)
mkdir -p "$PRISTAN_BENCH_CACHE"
find "$kept" -mindepth 1 -maxdepth 1 ! -path "$PRISTAN_BENCH_CACHE" -exec rm -rf {} +

build_screens
cargo build --locked --release --workspace --bin pristan-desktop --example empty-window

lines=target/bench/figures.jsonl
mkdir -p target/bench
which='*'
[[ $# -eq 0 ]] || which=program
cargo bench --locked --workspace --bench "$which" -- "$@" | tee /dev/stderr | { grep '^{' || true; } >"$lines"
say
cargo bench --locked --quiet --workspace --bench program -- table "$repo/$lines"
say
say "The figures are in $repo/target/bench; docs/benchmarks.md says what they mean."
