// Once a run: one state of the build and one mini demo world, which each worker copies. Whatever is
// rebuilt meanwhile, the run tests what it began with.

import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, linkSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { plainEnv } from "./server";

export default function world() {
  const target = process.env.CARGO_TARGET_DIR;
  const site = process.env.ALLMENDE_TEST_SITE ?? process.env.SITE;
  const binary = process.env.ALLMENDE_TEST_BINARY ?? join(target ?? "", "debug/allmende");
  if (!target || !site || !existsSync(binary) || !existsSync(site))
    throw new Error("Nothing to test: run script/build, and start the tests by script/browser or script/test.");
  const run = mkdtempSync(join(target, "browser-run-"));
  try {
    linkSync(binary, join(run, "allmende"));
  } catch {
    copyFileSync(binary, join(run, "allmende"));
  }
  cpSync(site, join(run, "site"), { recursive: true });
  execFileSync(join(run, "allmende"), ["demo", "--size", "mini", "--data", join(run, "world")], { stdio: "pipe", env: plainEnv() });
  process.env.BROWSER_RUN = run;
  return () => rmSync(run, { recursive: true, force: true });
}
