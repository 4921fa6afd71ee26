// node script/sizes.mjs SITE: what a first visit loads, compressed, against the budget (KB = 1,000 bytes);
// and beside it the editor, which only pages load on which one writes.
// Over the budget fails; the HTML of a page is measured in the browser tests.

import { readFileSync, readdirSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";

const site = process.argv[2];
const manifest = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8"));
const compressed = (address) => statSync(join(site, `${address}.br`)).size;
const raw = statSync(join(site, manifest.wasm)).size;
const fonts = ["fonts", "pkg/fonts"].map((f) => join(site, f)).filter(existsSync)
  .flatMap((f) => readdirSync(f).filter((n) => n.endsWith(".woff2")).map((n) => statSync(join(f, n)).size));

let over = false;
const line = (name, bytes, budget, more = "") => {
  over ||= bytes > budget * 1000;
  console.log(`${name.padEnd(12)} ${(bytes / 1000).toFixed(1).padStart(7)} KB of ${budget}${bytes > budget * 1000 ? "  OVER" : ""}${more}`);
};
line("JS + WASM", compressed(manifest.js) + compressed(manifest.wasm), 350, `  (WASM ${(raw / 1000).toFixed(0)} KB uncompressed)`);
line("CSS", compressed(manifest.css), 45);
line("editor", compressed(manifest.editor), 180);
line("fonts", fonts.reduce((a, b) => a + b, 0), 52);
process.exit(over ? 1 : 0);
