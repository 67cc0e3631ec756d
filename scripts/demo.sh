#!/usr/bin/env bash
# The demo years at the command line. Arguments go to `pristan demo`.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

cargo build --workspace --bins
exec "$built/debug/pristan" demo "$@"
