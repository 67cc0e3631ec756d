#!/usr/bin/env bash
# The simulation at full length, and every property with many more chances than `make test` takes, drawn anew each time. What fails
# says how to have it again: the simulation prints its seed (SEED=n runs that one), a property keeps its case beside its tests.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

PRISTAN_SIMULATION=long cargo test --workspace --test simulation -- --nocapture
PROPTEST_CASES=${PROPTEST_CASES:-4000} cargo test --workspace --lib --test law --test levels --test merge
