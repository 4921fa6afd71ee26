// node script/dependencies.mjs: what stands in Cargo.lock against deny.toml and the RustSec advisories,
// and what stands in the manifests against the sources and docs/decisions/dependencies.md.
//
// It reads the part of deny.toml that cargo-deny would, works without a network, and is here because
// compiling cargo-deny, cargo-audit and cargo-machete takes longer than the whole test run.
// Advisories: a folder or .tar.gz named by ALLMENDE_ADVISORIES, else ../shared/data/advisory-db-*.tar.gz.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const { ROOT, CACHE } = process.env;
const { parse } = createRequire(join(CACHE, "npm/"))("smol-toml");
const deny = parse(readFileSync(join(ROOT, "deny.toml"), "utf8"));
const metadata = JSON.parse(
  execFileSync("cargo", ["metadata", "--locked", "--format-version", "1"], { cwd: ROOT, maxBuffer: 1 << 28 }),
);
const members = new Set(metadata.workspace_members);
const ours = metadata.packages.filter((p) => members.has(p.id));
const foreign = metadata.packages.filter((p) => !members.has(p.id));
const direct = new Set(ours.flatMap((p) => p.dependencies.map((d) => d.name)));
const failures = new Set();
const fail = (line) => failures.has(line) || (failures.add(line), console.log(`FAIL  ${line}`));

licences();
bans();
advisories();
unused();
listed();
process.exit(failures.size ? 1 : 0);

function licences() {
  const allowed = new Set(deny.licenses.allow);
  for (const p of [...ours, ...foreign]) {
    if (!p.license) fail(`${p.name} ${p.version} names no licence`);
    else if (!satisfied(p.license, allowed)) fail(`${p.name} ${p.version}: licence ${p.license} is not in deny.toml`);
  }
  console.log(`licences of ${metadata.packages.length} packages read`);
}

/** An SPDX expression; `/` is the old way to write OR. */
function satisfied(expression, allowed) {
  const words = expression.replaceAll("/", " OR ").match(/[()]|[^\s()]+/g);
  const or = () => {
    let value = and();
    while (words[0] === "OR") (words.shift(), (value = and() || value));
    return value;
  };
  const and = () => {
    let value = one();
    while (words[0] === "AND") (words.shift(), (value = one() && value));
    return value;
  };
  const one = () => {
    let name = words.shift();
    if (name === "(") {
      const value = or();
      words.shift();
      return value;
    }
    if (words[0] === "WITH") name += ` ${words.shift()} ${words.shift()}`;
    return allowed.has(name);
  };
  return or();
}

function bans() {
  for (const p of foreign)
    if (!p.source?.startsWith("registry+")) fail(`${p.name} ${p.version} comes from ${p.source}, not from the registry`);
  for (const ban of deny.bans.deny)
    for (const p of metadata.packages)
      for (const d of p.dependencies)
        if (d.name === ban.name && !d.optional && d.kind !== "dev" && !ban.wrappers?.includes(p.name))
          fail(`${p.name} uses ${ban.name}: ${ban.reason}`);
}

function advisories() {
  const folder = advisoryFolder();
  if (!folder) return console.log("advisories not checked: no database (see the head of script/dependencies.mjs)");
  const ignored = new Map(deny.advisories.ignore.map((i) => (typeof i === "string" ? [i, ""] : [i.id, i.reason])));
  for (const p of foreign) {
    const of = join(folder, "crates", p.name);
    for (const file of existsSync(of) ? readdirSync(of) : []) {
      const { advisory, versions } = parse(readFileSync(join(of, file), "utf8").match(/```toml\n([^]*?)```/)[1]);
      if (advisory.withdrawn || safe(p.version, versions)) continue;
      const line = `${p.name} ${p.version}: ${advisory.id} ${advisory.informational ?? "vulnerability"}`;
      if (ignored.delete(advisory.id)) continue;
      if (["unmaintained", "notice"].includes(advisory.informational) && !direct.has(p.name)) console.log(`note  ${line}`);
      else fail(line);
    }
  }
  for (const id of ignored.keys()) fail(`deny.toml ignores ${id}, which no longer applies`);
  console.log(`advisories checked: ${basename(folder)}`);
}

function advisoryFolder() {
  const beside = join(ROOT, "../shared/data");
  const files = existsSync(beside) ? readdirSync(beside).filter((f) => /^advisory-db-.*\.tar\.gz$/.test(f)).sort() : [];
  const named = process.env.ALLMENDE_ADVISORIES ?? (files.length ? join(beside, files.at(-1)) : null);
  if (!named || !existsSync(named)) return null;
  if (!named.endsWith(".tar.gz")) return named;
  const folder = join(CACHE, basename(named, ".tar.gz"));
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    execFileSync("tar", ["-xzf", named, "-C", fresh]);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  }
  return folder;
}

function safe(version, { patched = [], unaffected = [] }) {
  return [...patched, ...unaffected].some((requirement) => requirement.split(",").every((r) => matches(version, r)));
}

/** One comparison of Cargo's version requirements: `>= 1.2.3`, `< 2`, `^0.4`, `~1.2`, `= 1.0.0`. */
function matches(version, requirement) {
  const [, sign, wanted] = requirement.trim().match(/^(>=|<=|>|<|=|\^|~)?\s*(.+)$/);
  const order = compare(version, wanted);
  switch (sign ?? "^") {
    case ">=": return order >= 0;
    case "<=": return order <= 0;
    case ">": return order > 0;
    case "<": return order < 0;
    case "=": return order === 0;
  }
  const have = numbers(version), want = numbers(wanted);
  const leading = wanted.split("-")[0].split(".").length;
  const first = want.findIndex((n) => n > 0);
  const same = sign === "~" ? Math.min(leading, 2) : first < 0 ? leading : first + 1;
  return order >= 0 && want.slice(0, same).every((n, i) => have[i] === n);
}
function numbers(version) {
  const parts = version.split(/[-+]/)[0].split(".").map(Number);
  return [0, 1, 2].map((i) => parts[i] ?? 0);
}
function compare(a, b) {
  const x = numbers(a), y = numbers(b);
  for (let i = 0; i < 3; i++) if (x[i] !== y[i]) return x[i] - y[i];
  const pre = (v) => v.split("+")[0].split("-").slice(1).join("-");
  if (pre(a) === pre(b)) return 0;
  if (!pre(a) || !pre(b)) return pre(a) ? -1 : 1;
  return pre(a).localeCompare(pre(b), "en", { numeric: true });
}

/** Dependencies no source names. What only switches a feature on: `[package.metadata.unused] keep = ["name"]`. */
function unused() {
  for (const p of ours) {
    const text = [...new Set(p.targets.map((t) => dirname(t.src_path)))].flatMap(sources).join("\n");
    for (const d of p.dependencies) {
      const name = (d.rename ?? d.name).replaceAll("-", "_");
      if (p.metadata?.unused?.keep?.includes(d.name)) continue;
      if (!new RegExp(`\\b${name}\\b`).test(text)) fail(`${p.name} does not use ${d.name}`);
    }
  }
}
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return existsSync(join(path, "Cargo.toml")) ? [] : sources(path);
    return entry.name.endsWith(".rs") ? [readFileSync(path, "utf8").replace(/^\s*\/\/.*$/gm, "")] : [];
  });
}

/** Each dependency of the workspace and of the browser tests has its line with a reason. */
function listed() {
  const page = readFileSync(join(ROOT, "docs/decisions/dependencies.md"), "utf8");
  const rows = new Set([...page.matchAll(/^\| `([^`]+)`/gm)].map((m) => m[1]));
  const own = new Set(ours.map((p) => p.name));
  const npm = Object.keys(JSON.parse(readFileSync(join(ROOT, "end2end/package.json"), "utf8")).devDependencies);
  const used = new Set([...direct].filter((name) => !own.has(name)).concat(npm));
  const declared = Object.keys(parse(readFileSync(join(ROOT, "Cargo.toml"), "utf8")).workspace.dependencies);
  for (const name of declared) if (!direct.has(name) && !own.has(name)) fail(`no member of the workspace uses ${name}`);
  for (const name of used) if (!rows.has(name)) fail(`docs/decisions/dependencies.md says nothing of ${name}`);
  for (const name of rows) if (!used.has(name) && !declared.includes(name)) fail(`docs/decisions/dependencies.md names ${name}, which nothing uses`);
}
