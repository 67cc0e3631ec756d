#!/usr/bin/env bash
# The simulation at full length. A failure prints its seed; SEED=n runs that one again.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

PRISTAN_SIMULATION=long cargo test --workspace --test simulation -- --nocapture
