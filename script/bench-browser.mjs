// What a visit costs in a browser whose processor is four times slower: bytes of the first load by
// kind, the longest task, layout shift, and how long until the page is alive.

import { createRequire } from "node:module";

const { chromium } = createRequire(`${process.env.CACHE}/npm/`)("playwright-core");
const KINDS = { Document: "HTML", Stylesheet: "CSS", Font: "fonts", Script: "JS + WASM", Fetch: "JS + WASM", XHR: "JS + WASM" };

/** Signs in at this port and visits the pages, each in a browser that has seen nothing before. */
export async function browse(port, cookie, pages) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const [name, ...value] = cookie.split("=");
  console.log("\n| page, first visit, 4x slower | HTML KB | CSS KB | fonts KB | JS + WASM KB | pictures KB | longest task ms | layout shift | readable ms | alive ms |");
  console.log("|---|---|---|---|---|---|---|---|---|---|");
  for (const [title, path] of Object.entries(pages)) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addCookies([{ name, value: value.join("="), domain: "localhost", path: "/", secure: true }]);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const kinds = new Map(), bytes = {};
    cdp.on("Network.responseReceived", (e) => kinds.set(e.requestId, KINDS[e.type] ?? "pictures"));
    cdp.on("Network.loadingFinished", (e) => {
      const kind = kinds.get(e.requestId) ?? "pictures";
      bytes[kind] = (bytes[kind] ?? 0) + e.encodedDataLength;
    });
    await page.addInitScript(() => {
      window.seen = { task: 0, shift: 0 };
      new PerformanceObserver((list) => list.getEntries().forEach((e) => (window.seen.task = Math.max(window.seen.task, e.duration)))).observe({ type: "longtask", buffered: true });
      new PerformanceObserver((list) => list.getEntries().forEach((e) => (window.seen.shift += e.hadRecentInput ? 0 : e.value))).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`http://localhost:${port}${path}`);
    await page.waitForSelector("html[data-alive]", { state: "attached" });
    const alive = await page.evaluate(() => performance.now());
    await page.waitForTimeout(1500);
    const seen = await page.evaluate(() => ({ ...window.seen, paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0 }));
    const kb = (kind) => ((bytes[kind] ?? 0) / 1000).toFixed(1);
    console.log(`| ${title} | ${kb("HTML")} | ${kb("CSS")} | ${kb("fonts")} | ${kb("JS + WASM")} | ${kb("pictures")} | ${seen.task.toFixed(0)} | ${seen.shift.toFixed(3)} | ${seen.paint.toFixed(0)} | ${alive.toFixed(0)} |`);
    await context.close();
  }
  await browser.close();
}
