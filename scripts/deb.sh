#!/usr/bin/env bash
# The Debian package: the window and the command, with a libcrypto of their own: they must run where the system's differs from this one's.
# The packager is a tool for this command alone, so it lies in the tools folder and not among the screens' packages.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

version=2.12.5
packager=$tools/tauri-$version/node_modules/.bin/tauri
[[ -x $packager ]] || npm install --silent --no-audit --no-fund --prefix "$tools/tauri-$version" "@tauri-apps/cli@$version"

export OPENSSL_NO_VENDOR=0
cargo build --locked --release -p cli --bin pristan
# Said here and not in the packager's file, because only here is it known where cargo builds.
beside="{\"bundle\":{\"linux\":{\"deb\":{\"files\":{\"/usr/bin/pristan\":\"$built/release/pristan\"}}}}}"
(cd src-tauri && "$packager" build --bundles deb --config "$beside")
find "$built/release/bundle/deb" -name '*.deb' -print
