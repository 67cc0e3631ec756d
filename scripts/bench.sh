#!/usr/bin/env bash
# The release build against the limit of the machine it runs on; figures as a table, and as JSON in target/bench.
# The fixtures are made once, in the cache folder.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" test
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

build_screens
mkdir -p target/bench "$cache/bench"
cargo build --release --workspace --bins
PRISTAN_BENCH_CACHE=$cache/bench on_virtual_display cargo bench --workspace --bench pristan -- "$@"
