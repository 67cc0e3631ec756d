#!/usr/bin/env bash
# The Debian package, with a libcrypto of its own: it must run where the system's differs from this one's.
# The packager is a tool for this command alone, so it lies in the tools folder and not among the screens' packages.
set -euo pipefail
bash "$(dirname "$0")/setup.sh" build
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

version=2.12.5
packager=$tools/tauri-$version/node_modules/.bin/tauri
[[ -x $packager ]] || npm install --silent --no-audit --no-fund --prefix "$tools/tauri-$version" "@tauri-apps/cli@$version"

export OPENSSL_NO_VENDOR=0
(cd src-tauri && "$packager" build --bundles deb)
find "$built/release/bundle/deb" -name '*.deb' -print
