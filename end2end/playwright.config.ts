// Browser tests: journeys/ (what people come to do) and access/ (that everybody can do it).
// They run on the system's Chromium against the built program with the mini demo world; run them by
// script/test, or alone by `script/browser [Playwright's arguments]`.

import { defineConfig } from "@playwright/test";
import { existsSync } from "node:fs";
import { join } from "node:path";

const chromium = [process.env.ALLMENDE_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  .find((path) => path && existsSync(path));
const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP localhost 127.0.0.1"];
const desktop = { viewport: { width: 1280, height: 800 } };

export default defineConfig({
  testDir: ".",
  testMatch: ["journeys/*.spec.ts", "access/*.spec.ts"],
  globalSetup: "./support/world.ts",
  outputDir: join(process.env.CARGO_TARGET_DIR ?? "target", "end2end"),
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // A busy machine is no fault of the change; what needs its second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    // Colours change in steps, or axe measures the middle of a change.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: chromium,
      // Chromium's sandbox does not work for root.
      args: process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet,
    },
  },
  // A test runs in all three unless its title says otherwise: @js needs hydration, @keyboard no touch.
  projects: [
    { name: "desktop", use: desktop },
    { name: "phone", use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }, grepInvert: /@keyboard/ },
    { name: "nojs", use: { ...desktop, javaScriptEnabled: false }, grepInvert: /@js/ },
  ],
});
