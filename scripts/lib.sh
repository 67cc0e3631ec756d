# Shared by the scripts beside it: where we are, where things are kept, how to speak. Sourced, never run.
# shellcheck shell=bash
set -euo pipefail

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$repo"

# What is built once for a user and not for a clone.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/pristan
tools=$cache/tools
# shellcheck disable=SC2034 # for the set-up and the benchmarks
peers=$tools/peers

# rustup puts cargo here before the first new terminal knows.
[[ -d $HOME/.cargo/bin ]] && PATH=$PATH:$HOME/.cargo/bin
[[ -x $tools/node/node_modules/node/bin/node ]] && PATH=$tools/node/node_modules/node/bin:$PATH
export PATH=$tools/bin:$PATH

# A fresh clone on a build server reuses the crates another clone has built. Its own sources are compiled all the same.
if [[ ${CI:-} == true && -z ${CARGO_TARGET_DIR:-} ]]; then
  export CARGO_TARGET_DIR=$cache/target
fi
# shellcheck disable=SC2034 # the scripts that start what was built use it
built=${CARGO_TARGET_DIR:-$repo/target}

say() { printf '%s\n' "$*"; }

# Says why it stops and what to do; 2 means that this computer lacks something.
lacking() {
  printf '%s\n' "$*" >&2
  exit 2
}

# Whether version $1 is $2 or newer.
at_least() { [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$2" ]]; }

has_display() { [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; }

# Runs a command with a screen nobody sees, of a fixed size. The windows the tests open bring their own message bus.
on_virtual_display() {
  env -u WAYLAND_DISPLAY -u DISPLAY GDK_BACKEND=x11 LIBGL_ALWAYS_SOFTWARE=1 \
    xvfb-run -a -s '-screen 0 1366x900x24' "$@"
}

# Builds the screens when a source is newer than what was built.
build_screens() {
  local newest=ui/dist/index.html
  if [[ -f $newest ]] && [[ -z $(find ui assets -path ui/node_modules -prune -o -path ui/dist -prune -o \
    -type f -newer "$newest" -print -quit) ]]; then
    return 0
  fi
  (cd ui && npm run --silent build)
}
