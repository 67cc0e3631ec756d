#!/usr/bin/env bash
# Hostile bytes for the crate names, chosen by what they reach (libFuzzer). Arguments: seconds for each target (300 if none are given), then
# targets (all if none are given). What made a target fail is left in the cache folder, named on the last lines.
set -euo pipefail
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

seconds=${1:-300}
shift || true
targets=("$@")
[[ ${#targets[@]} -gt 0 ]] || targets=(pair list typed saved)

# Counters at every edge and every comparison: the stable compiler hands these to LLVM as they are.
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
kept=$cache/fuzz
host=$(rustc -vV | sed -n 's/^host: //p')
cargo build --manifest-path crates/names/fuzz/Cargo.toml --release --target "$host" --target-dir "$kept/target"
for target in "${targets[@]}"; do
	mkdir -p "$kept/$target"
	say "$target, $seconds seconds"
	nice -n 15 "$kept/target/$host/release/$target" -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=2048 \
		-artifact_prefix="$kept/$target-failed-" -print_final_stats=1 "$kept/$target" crates/names/fuzz/seeds/"$target" 2>&1 | tail -n 12
done
