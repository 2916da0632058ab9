#!/usr/bin/env bash
# Builds a fuzz target and runs it for some time, without cargo-fuzz and by a stable toolchain.
#
#   run.sh movie|abc|program [SECONDS] [LIBFUZZER OPTIONS]
#
# Seeds are the fixtures and what was found before (regressions/). What is found goes to tests/fuzz/artifacts/TARGET, what is worth keeping to tests/fuzz/corpus/TARGET.
# Needs a C++ compiler, for libFuzzer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
target="$1" seconds="${2:-60}"
shift $(($# < 2 ? $# : 2))

# With a target of its own the flags are not those of build scripts.
host="$(rustc -vV | sed -n "s/^host: //p")"
RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=16" \
    cargo build --release --target "$host" --bin "$target"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for seed in ../../swf_fixtures/*/test.swf; do
    cp "$seed" "$work/$(basename "$(dirname "$seed")").swf"
done
mkdir -p "corpus/$target" "artifacts/$target"
"${CARGO_TARGET_DIR:-target}/$host/release/$target" "corpus/$target" "$work" regressions -artifact_prefix="artifacts/$target/" \
    -max_total_time="$seconds" -max_len=262144 -timeout=20 -rss_limit_mb=2048 "$@"
