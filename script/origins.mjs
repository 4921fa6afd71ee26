// node script/origins.mjs FOLDER...: nothing we serve or write loads from, or points to, a host not named here.
// Read are text files. Passed over: comments in Rust and SCSS, which no browser follows, and the data of
// tests (`samples`, `corpus`, `tests`, `tests.rs`), and packages, which are never served as they are.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";

// Names of namespaces and of nobody (RFC 2606, RFC 6761). A link for people to follow gets its reason here.
const allowed = new Map([
  ["www.w3.org", "XML namespaces"],
  ["schema.org", "vocabulary names"],
  ["json-schema.org", "vocabulary names"],
  ["localhost", "this machine"],
  ["127.0.0.1", "this machine"],
  ["prosemirror.net", "named in a warning of the editor's library"],
  ["developer.mozilla.org", "named in a warning of wasm-bindgen's glue"],
]);
const nobody = /(^|\.)(example|invalid|test|localhost|example\.(org|com|net))$/;
const text = new Set([".js", ".mjs", ".css", ".scss", ".html", ".svg", ".json", ".rs", ".toml", ".txt", ".xml", ".webmanifest"]);

let found = 0;
const visit = (path) => {
  if (["samples", "corpus", "tests", "tests.rs", "node_modules"].includes(basename(path))) return;
  if (statSync(path).isDirectory()) return readdirSync(path).forEach((name) => visit(join(path, name)));
  if (!text.has(extname(path))) return;
  let inside = false;
  readFileSync(path, "utf8").split("\n").forEach((line, index) => {
    if ([".rs", ".scss"].includes(extname(path))) {
      if (inside || /^\s*\/\*/.test(line)) return void (inside = !line.includes("*/"));
      if (/^\s*\/\//.test(line)) return;
    }
    for (const [, host] of line.matchAll(/\b(?:https?|wss?):\/\/([A-Za-z0-9.-]*[A-Za-z0-9])/g)) {
      if (allowed.has(host) || nobody.test(host)) continue;
      console.log(`FAIL  ${path}:${index + 1}  ${host}`);
      found += 1;
    }
  });
};
process.argv.slice(2).filter((path) => existsSync(path)).forEach(visit);
console.log(found ? `${found} foreign hosts` : "no foreign host");
process.exit(found ? 1 : 0);
