// Accessibility checks used on every screen; axe finds about half of what matters, the rest is scripted.

import AxeBuilder from "@axe-core/playwright";
import { type Page, expect, test } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** WCAG 2.0 to 2.2, A and AA, and axe's best practice: no violation. */
export async function axe(page: Page, where = "", without: string[] = []) {
  // axe's own code waits by timers, which do not run there; the markup is the same.
  if (test.info().project.use.javaScriptEnabled === false) return;
  // As tall as the page: what a fixed bar covers at the fold can be scrolled free, which axe does not know.
  const before = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (before) await page.setViewportSize({ width: before.width, height: Math.max(before.height, height + 100) });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).disableRules(without).analyze();
  if (before) await page.setViewportSize(before);
  const lines = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(" ")}`));
  expect(lines, `axe ${where} ${page.url()}`).toEqual([]);
}

const THEMES = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

export async function axeAllThemes(page: Page) {
  for (const { name, media } of THEMES) {
    await page.emulateMedia(media);
    // Where colours are forced, the browser chooses them; axe computes with those of the style.
    await axe(page, name, media.forcedColors === "active" ? ["color-contrast"] : []);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** 1280 px at 400 %: nothing needs sideways scrolling but what has a named region for it. */
export async function reflow320(page: Page) {
  await at(page, { width: 320, height: 256 }, () => expectNoSidewaysScroll(page, "at 320 px"));
}

/** WCAG 1.4.12: more space between lines, words and letters costs nothing. */
export async function textSpacing(page: Page) {
  await page.evaluate(() => {
    // A constructed sheet: the policy forbids inline styles, and rightly so.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
      p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
  });
  await expectNoSidewaysScroll(page, "with text spacing");
  const clipped = await page.evaluate(() => {
    // What is for screen readers only is cut off on purpose.
    const forReadersOnly = (e: Element | null): boolean => {
      if (!e) return false;
      const style = getComputedStyle(e);
      return style.clipPath !== "none" || style.clip !== "auto" || forReadersOnly(e.parentElement);
    };
    return [...document.querySelectorAll("body *")]
      .filter((e) => {
        const style = getComputedStyle(e);
        const hides = style.overflowY === "hidden" || style.overflowY === "clip";
        return hides && e.clientHeight > 1 && e.scrollHeight > e.clientHeight + 2 && !e.closest("[aria-hidden=true]") && !forReadersOnly(e);
      })
      .map((e) => `${e.tagName}.${e.className}: ${e.textContent?.trim().slice(0, 40)}`);
  });
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  expect(clipped, `text cut off ${page.url()}`).toEqual([]);
}

async function at(page: Page, size: { width: number; height: number }, check: () => Promise<void>) {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  await check();
  if (before) await page.setViewportSize(before);
}

async function expectNoSidewaysScroll(page: Page, how: string) {
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (e: Element | null): boolean =>
      !!e && e !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    return [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e.parentElement))
      .map((e) => `${e.tagName}.${e.className} to ${Math.round(e.getBoundingClientRect().right)} px`)
      .concat(`the page is ${root.scrollWidth} px wide`);
  });
  expect(wide, `sideways scroll ${how} ${page.url()}`).toEqual([]);
}

/** What a heading list tells: exactly one h1, no level skipped; a title, a language. */
export async function structure(page: Page) {
  const found = await page.evaluate(() => ({
    levels: [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")]
      .filter((h) => h.checkVisibility())
      .map((h) => Number(h.tagName[1])),
    title: document.title,
    lang: document.documentElement.lang,
    landmarks: document.querySelectorAll("main").length,
  }));
  expect(found.levels.filter((l) => l === 1), `one h1 ${page.url()}`).toHaveLength(1);
  found.levels.forEach((level, i) => expect(level, `heading ${i + 1} ${page.url()}`).toBeLessThanOrEqual((found.levels[i - 1] ?? 0) + 1));
  expect(found.title.trim(), `title ${page.url()}`).not.toBe("");
  expect(found.lang, `language ${page.url()}`).toMatch(/^(de|en)/);
  expect(found.landmarks, `main ${page.url()}`).toBe(1);
}
