// AX-2: a whole story with Tab, Shift+Tab, Enter, Space, arrows and Esc only.

import { PASSWORD, alive } from "../support/pages";
import { forbidMouse, tabTo, walkFocus } from "../support/keyboard";
import { expect, test } from "../support/test";

test("sign in, find a colleague, open the page, change one's own @keyboard", async ({ page }) => {
  await forbidMouse(page);
  await page.goto("/anmelden");
  await alive(page);
  await tabTo(page, page.locator("[name=login]"));
  await page.keyboard.type("anke.brodersen");
  await tabTo(page, page.locator("[name=password]"));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
  await alive(page);

  // The first stop is the way past everything.
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAttribute("href", "#inhalt");
  await page.keyboard.press("Enter");

  await page.goto("/personen");
  await alive(page);
  await tabTo(page, page.locator("main [name=q]:not([type=hidden])"));
  await page.keyboard.type("Brodersen");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=Brodersen/);
  const hit = page.locator("main").getByRole("link", { name: /Brodersen/ }).first();
  await expect(hit).toBeVisible();
  await tabTo(page, hit);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/personen\/[0-9a-f]{32}$/);
  await alive(page);

  const edit = page.locator("main a[href$='/bearbeiten']").first();
  await tabTo(page, edit);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/bearbeiten$/);
  await alive(page);
  const field = page.locator("main form textarea, main form input[type=text], main form input[type=tel]").first();
  await tabTo(page, field);
  await page.keyboard.press("End");
  await tabTo(page, page.locator("main form [type=submit]").last());
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/personen\/[0-9a-f]{32}$/);
  await alive(page);
});

test("every stop of the sign-in page can be seen @keyboard", async ({ page }) => {
  await page.goto("/anmelden");
  expect(await walkFocus(page)).toBeGreaterThan(2);
});
