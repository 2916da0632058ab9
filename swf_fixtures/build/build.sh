#!/usr/bin/env bash
# Builds everything that is compiled from ActionScript: the class library and the fixtures.
#
#   build.sh                the class library, the bridge's shim, then every fixture
#   build.sh library        runtime/avm2/library/core.swf, avm2_natives/library/{flash.swf,airglobal.swc}
#   build.sh bridge         runtime/bridge/shim/shim.swf
#   build.sh fixtures [DIR] every fixture below DIR (default: swf_fixtures)
#   build.sh check          rebuilds all of it elsewhere and fails where it differs from what is checked in
#   build.sh program MAIN.as OUT.swf [COMPILER OPTIONS]
#
# The compiler is installed on first use, into swf_fixtures/.toolchain. Needs Node (18 or later) and Java (11 or
# later), and installs Debian's where there is none.
set -euo pipefail

build_dir="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
toolchain="$(dirname "$build_dir")/.toolchain"

ensure_tools() {
    local missing=() sudo=""
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    command -v java >/dev/null || missing+=(default-jre-headless)
    [ "${#missing[@]}" -gt 0 ] || return 0
    [ "$(id -u)" = 0 ] || sudo="sudo"
    echo "installing ${missing[*]}" >&2
    $sudo apt-get update -qq >&2
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# Installs the compiler once, also when several builds start at the same time.
ensure_compiler() {
    mkdir -p "$toolchain"
    exec 9>"$toolchain/lock"
    flock 9
    if ! cmp -s "$build_dir/package-lock.json" "$toolchain/installed.json"; then
        echo "installing the ActionScript compiler" >&2
        cp "$build_dir/package.json" "$build_dir/package-lock.json" "$build_dir/.npmrc" "$toolchain/"
        npm ci --prefix "$toolchain" --ignore-scripts >&2
        cp "$build_dir/package-lock.json" "$toolchain/installed.json"
    fi
    flock -u 9
    exec 9>&-
}

ensure_tools
ensure_compiler
exec node "$build_dir/build.mjs" "$@"
