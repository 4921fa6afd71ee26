// Finding a colleague: by name, by part of it, without the right letters on the keyboard.

import { alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";

test.beforeEach(async ({ page }) => signIn(page, "anke.brodersen"));

test("a name typed into the phone book finds its person", async ({ page }) => {
  await page.goto("/personen");
  await alive(page);
  const field = page.locator("main [name=q]:not([type=hidden])");
  await field.fill("Brodersen");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/personen\?(.*&)?q=Brodersen/);
  await page.locator("main").getByRole("link", { name: /Brodersen/ }).first().click();
  await expect(page).toHaveURL(/\/personen\/[0-9a-f]{32}$/);
  await expect(page.locator("h1")).toContainText("Brodersen");
});

for (const [typed, person] of [["aydin", "Aydın"], ["lukasz", "Łukasz"], ["grosskopf", "Großkopf"]])
  test(`"${typed}" finds ${person}`, async ({ page }) => {
    await page.goto(`/personen?q=${typed}`);
    await expect(page.locator("main").getByRole("link", { name: new RegExp(person) }).first()).toBeVisible();
  });

test("what finds nothing says so, and keeps the words", async ({ page }) => {
  await page.goto("/personen?q=Xylophonbeauftragte");
  await expect(page.locator("main .al-empty")).toBeVisible();
  await expect(page.locator("main [name=q]:not([type=hidden])")).toHaveValue("Xylophonbeauftragte");
});

test("from a person to the unit and the authority", async ({ page }) => {
  await page.goto("/personen?q=Brodersen");
  await page.locator("main").getByRole("link", { name: /Brodersen/ }).first().click();
  await page.locator("main a[href^='/einheiten/']").first().click();
  await expect(page).toHaveURL(/\/einheiten\//);
  await page.locator("a[href^='/behoerden/']").first().click();
  await expect(page).toHaveURL(/\/behoerden\//);
  await expect(page.locator("main h1")).toHaveCount(1);
});

test.describe("what is not there", () => {
  test.use({ expected: [/status of 404/] });

  test("a person who does not exist is a page that does not exist", async ({ page }) => {
    const answer = await page.goto("/personen/01890000000070008000000000000000");
    expect(answer?.status()).toBe(404);
    await expect(page.locator("h1")).toBeVisible();
  });
});

test("search words are never markup", async ({ page }) => {
  await page.goto(`/personen?q=${encodeURIComponent(`"><img src=x onerror=alert(1)><b>`)}`);
  await expect(page.locator("main [name=q]:not([type=hidden])")).toHaveValue(`"><img src=x onerror=alert(1)><b>`);
  await expect(page.locator("main img[src=x]")).toHaveCount(0);
});
