// The keyboard alone, and what every stop of it must keep: focus one can see, on something not covered.

import { type Locator, type Page, expect } from "@playwright/test";

/** From here on a pressed mouse button or finger fails the test. */
export async function forbidMouse(page: Page) {
  await page.addInitScript(() => {
    for (const kind of ["mousedown", "touchstart"])
      addEventListener(kind, () => console.error("a mouse or finger was used in a keyboard story"), true);
  });
}

/** Presses Tab until the target has the focus; `back` goes the other way. */
export async function tabTo(page: Page, target: Locator, { back = false, most = 80 } = {}) {
  const stops: string[] = [];
  for (let i = 0; i < most; i++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    stops.push((await stop(page)).name);
  }
  throw new Error(`Not reached by Tab: ${target}. Passed:\n  ${stops.join("\n  ")}`);
}

async function hasFocus(target: Locator) {
  return (await target.count()) > 0 && target.first().evaluate((e) => e === document.activeElement);
}

type Stop = { name: string; seen: boolean; ring: boolean; key: string };

/** What has the focus: its name, whether it can be seen at all, whether something shows that it has it. */
async function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return { name: "(page)", seen: true, ring: true, key: "" };
    const box = e.getBoundingClientRect();
    const middle = [box.left + box.width / 2, box.top + box.height / 2] as const;
    const corners = [[box.left + 2, box.top + 2], [box.right - 2, box.top + 2], [box.left + 2, box.bottom - 2], [box.right - 2, box.bottom - 2], middle] as const;
    const seen = corners.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return !!top && (e.contains(top) || top.contains(e) || !!top.closest("label")?.contains(e));
    });
    // The ring may stand on what holds the control (a radio's label, a card).
    let ring = false;
    for (let at: Element | null = e, up = 0; at && up < 4; at = at.parentElement, up++)
      for (const part of [null, "::before", "::after"]) {
        const style = getComputedStyle(at, part);
        ring ||= (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || (up === 0 && style.boxShadow !== "none");
      }
    const name = `${e.tagName.toLowerCase()} ${e.getAttribute("aria-label") ?? e.textContent?.trim().slice(0, 50) ?? ""} ${e.getAttribute("name") ?? ""}`.trim();
    const key = `${[...document.querySelectorAll("*")].indexOf(e)}`;
    return { name, seen, ring, key };
  });
}

/** Walks once through the page and holds every stop against WCAG 2.4.7, 2.4.11 and 2.1.2 (no trap). */
export async function walkFocus(page: Page, most = 150) {
  const first = new Set<string>();
  const wrong: string[] = [];
  let last = "";
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const here = await stop(page);
    if (here.key === "" || first.has(here.key)) {
      if (here.key !== "" && here.key === last) wrong.push(`trapped: ${here.name}`);
      break;
    }
    first.add(here.key);
    last = here.key;
    if (!here.seen) wrong.push(`covered or outside: ${here.name}`);
    if (!here.ring) wrong.push(`no visible focus: ${here.name}`);
  }
  expect(wrong, `focus ${page.url()}`).toEqual([]);
  return first.size;
}
