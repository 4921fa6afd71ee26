//! `bundle IN.wasm OUT_DIR NAME [--release]`: makes of the compiled client what a browser can load,
//! `NAME.js` and `NAME_bg.wasm`.
//!
//! It is the whole of what `wasm-bindgen-cli` would be here. As a member of the workspace it shares
//! `Cargo.lock` with the client, so the two halves of wasm-bindgen cannot have different versions.

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let mut words = Vec::new();
    let mut release = false;
    for word in std::env::args().skip(1) {
        if word == "--release" {
            release = true;
        } else {
            words.push(word);
        }
    }
    let [input, out_dir, name] = words.as_slice() else {
        eprintln!("usage: bundle IN.wasm OUT_DIR NAME [--release]");
        return ExitCode::from(2);
    };
    match bundle(input, out_dir, name, release) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bundle: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn bundle(
    input: &str,
    out_dir: &str,
    name: &str,
    release: bool,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(input)
        .web(true)?
        .out_name(name)
        .typescript(false)
        // The page names the WASM file, whose name carries a hash; the script must not guess it.
        .omit_default_module_path(true)
        .debug(!release)
        .keep_debug(!release)
        .remove_name_section(release)
        .remove_producers_section(release);
    bindgen.generate(out_dir)?;
    Ok(())
}
