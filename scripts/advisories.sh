#!/usr/bin/env bash
# Known weaknesses of what we depend on. Apart from `make test`, because it downloads and because it changes by itself.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" test
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

cargo deny check advisories
(cd ui && npm audit --audit-level moderate)
