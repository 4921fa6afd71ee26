// Doors and gestures most tests use.

import { type Page, expect, test } from "@playwright/test";

export const PASSWORD = "allmende-demo-2026";

export async function signIn(page: Page, login: string, password = PASSWORD) {
  await page.goto("/anmelden");
  await fillSignIn(page, login, password);
  await page.waitForURL((url) => url.pathname !== "/anmelden");
}

export async function fillSignIn(page: Page, login: string, password: string) {
  const form = page.locator("form", { has: page.locator("[name=password]") });
  await form.locator("[name=login]").fill(login);
  await form.locator("[name=password]").fill(password);
  await form.locator("[type=submit]").click();
}

/** Waits until the page is taken over by the client; returns at once where there is no JavaScript. */
export async function alive(page: Page) {
  if (test.info().project.use.javaScriptEnabled === false) return;
  // The page's own start script sets this mark once everything listens.
  await expect(page.locator("html[data-alive]")).toBeAttached({ timeout: 20_000 });
}
