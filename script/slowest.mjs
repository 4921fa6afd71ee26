// node script/slowest.mjs REPORT OUT: of Playwright's JSON report prints "passed failed" and writes
// "seconds title" of each test to OUT.

import { readFileSync, writeFileSync } from "node:fs";

const [report, out] = process.argv.slice(2);
const { suites, stats, errors } = JSON.parse(readFileSync(report, "utf8"));
const lines = [];
const walk = (suite, title) => {
  const here = [...title, suite.title].filter(Boolean);
  suite.suites?.forEach((inner) => walk(inner, here));
  for (const spec of suite.specs ?? [])
    for (const test of spec.tests) {
      const seconds = test.results.reduce((sum, r) => sum + r.duration, 0) / 1000;
      lines.push(`${seconds.toFixed(3)} [${test.projectName}] ${[...here, spec.title].join(" › ")}`);
    }
};
suites.forEach((suite) => walk(suite, []));
writeFileSync(out, lines.map((line) => `${line}\n`).join(""));
// An error outside a test (a spec that does not load) counts as one.
console.log(stats.expected + stats.flaky, stats.unexpected + (errors?.length ?? 0));
