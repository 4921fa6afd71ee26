# Sourced by the other scripts: one compiler for both halves, one cache per user, one set of flags.
# Nothing is installed here; `script/setup` does that.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export ROOT
CACHE=${ALLMENDE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/allmende}
export CACHE

# The first rustc on PATH serves if it has the WASM target (rustup target add wasm32-unknown-unknown).
# Otherwise Debian's rustc-web does: it carries the target's sources, from which setup builds it.
wasm_libdir=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null || true)
if [ ! -d "${wasm_libdir:-/nonexistent}" ] && [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ]; then
    [ "$(command -v rustc)" = /usr/bin/rustc ] || PATH=/usr/bin:$PATH
fi
# Where the system's Node is too old for Sass and Playwright, setup puts one here.
[ -x "$CACHE/node/node" ] && case $PATH in *"$CACHE"/node:*) ;; *) PATH=$CACHE/node:$PATH ;; esac
case $PATH in "$CACHE"/npm/node_modules/.bin:*) ;; *) PATH=$CACHE/npm/node_modules/.bin:$PATH ;; esac
export PATH
rust_version=$(rustc -vV 2>/dev/null || true)
HOST=$(sed -n 's/^host: //p' <<<"$rust_version")
RUSTC_KEY=$(printf '%s\n' "$rust_version" | sha256sum | cut -c1-12)
SYSROOT=$CACHE/sysroot-$RUSTC_KEY
# Keyed by the checkout's path: cargo tells workspace packages of two checkouts apart by file times only.
CHECKOUT=$(printf %s "$ROOT" | sha256sum | cut -c1-8)
case ${CARGO_TARGET_DIR:-} in
"" | "$CACHE"/target-*) CARGO_TARGET_DIR=$CACHE/target-$CHECKOUT ;; # not another checkout's, sourced before
esac
export CARGO_TARGET_DIR
export CARGO_TERM_PROGRESS_WHEN=${CARGO_TERM_PROGRESS_WHEN:-never}

# The only place for compiler flags; RUSTFLAGS would override them.
host_flags="--cfg erase_components"
command -v mold >/dev/null 2>&1 && host_flags="$host_flags -C link-arg=-fuse-ld=mold"
wasm_flags="--cfg erase_components"
[ -d "$SYSROOT" ] && wasm_flags="$wasm_flags --sysroot=$SYSROOT"
unset RUSTFLAGS
[ -n "$HOST" ] && export "CARGO_TARGET_$(printf %s "$HOST" | tr 'a-z-' 'A-Z_')_RUSTFLAGS=$host_flags"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$wasm_flags
# rustup brings its own rust-lld; Debian's compiler has the linker in a package of its own.
if [ -d "$SYSROOT" ] && ! command -v rust-lld >/dev/null 2>&1; then
    wasm_linker=$(ls /usr/bin/wasm-ld-* 2>/dev/null | sort -V | tail -1)
    [ -z "$wasm_linker" ] || export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$wasm_linker
fi

# Leptos reads this while it is compiled; the value's one home is Leptos.toml.
LEPTOS_OUTPUT_NAME=$(sed -n 's/^output-name *= *"\(.*\)"/\1/p' "$ROOT/Leptos.toml")
export LEPTOS_OUTPUT_NAME
SITE=$CARGO_TARGET_DIR/site
export SITE

# step NAME COMMAND...: runs it and shows one line with the time it took; what it wrote stands in
# $STEP_LOG and is shown on failure (its last STEP_TAIL lines).
# run_step does the same and leaves the result in STEP_RC instead of failing. `step … || …` would
# switch `set -e` off inside the command, as bash does for everything left of `||`.
step() {
    run_step "$@"
    return "$STEP_RC"
}
run_step() {
    local step_name=$1 step_began
    shift
    step_began=$(date +%s)
    STEP_LOG=$CARGO_TARGET_DIR/log/$(printf %s "$step_name" | tr -c 'a-zA-Z0-9' '-').log
    mkdir -p "$CARGO_TARGET_DIR/log"
    printf '%-44s ' "$step_name"
    set +e
    (set -e; "$@") >"$STEP_LOG" 2>&1 </dev/null
    STEP_RC=$?
    set -e
    printf '%4d s  %s\n' $(($(date +%s) - step_began)) "$([ $STEP_RC -eq 0 ] && echo ok || echo FAILED)"
    if [ "$STEP_RC" -ne 0 ]; then
        tail -n "${STEP_TAIL:-60}" "$STEP_LOG"
        echo "(all of it: $STEP_LOG)"
    fi
}
