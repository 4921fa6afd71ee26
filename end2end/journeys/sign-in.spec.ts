// Coming in, and staying out.

import { axeAllThemes } from "../support/access";
import { fillSignIn, alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";

test("a colleague signs in and stands on the start page", async ({ page }) => {
  await signIn(page, "anke.brodersen");
  await expect(page).toHaveURL("/");
  await expect(page.locator("main h1")).toHaveCount(1);
  await alive(page);
});

test("without a session every page leads to the sign-in, and from there back", async ({ page }) => {
  await page.goto("/personen?q=Brodersen");
  await expect(page).toHaveURL(/\/anmelden/);
  await fillSignIn(page, "anke.brodersen", "allmende-demo-2026");
  await expect(page).toHaveURL(/\/personen\?q=Brodersen$/);
});

test("the session survives a new page and shows among the devices", async ({ page, context }) => {
  await signIn(page, "anke.brodersen");
  const other = await context.newPage();
  await other.goto("/konto/geraete");
  await expect(other).toHaveURL(/\/konto\/geraete$/);
  await expect(other.locator("main h1")).toBeVisible();
});

test("the session cookie is out of reach of scripts and other sites", async ({ page, context }) => {
  await signIn(page, "anke.brodersen");
  const cookies = await context.cookies();
  const session = cookies.find((cookie) => cookie.name.startsWith("__Host-"));
  expect(session).toMatchObject({ httpOnly: true, secure: true, path: "/" });
  expect(["Lax", "Strict"]).toContain(session?.sameSite);
});

test.describe("a wrong password", () => {
  // Chromium reports an answer of 4xx as an error of its own.
  test.use({ expected: [/status of (422|429)/] });

  for (const login of ["anke.brodersen", "gibt.es.nicht"])
    test(`is refused for ${login}, and the name is kept but not the password`, async ({ page }) => {
      await page.goto("/anmelden");
      await fillSignIn(page, login, "falsch");
      await expect(page.locator(".al-errors, [role=alert]").first()).toBeVisible();
      await expect(page).toHaveURL(/\/anmelden/);
      await expect(page.locator("[name=login]")).toHaveValue(login);
      await expect(page.locator("[name=password]")).toHaveValue("");
    });

  test("is answered alike whether the account exists", async ({ page }) => {
    const answer = async (login: string) => {
      await page.goto("/anmelden");
      await fillSignIn(page, login, "falsch");
      const errors = page.locator(".al-errors").first();
      await expect(errors).toContainText("Anmeldung nicht möglich");
      return errors.innerText();
    };
    expect(await answer("anke.brodersen")).toBe(await answer("gibt.es.nicht"));
  });
});

test("two minutes before the session ends one is asked, and stays with one key", { tag: "@js" }, async ({ page }) => {
  await page.clock.install();
  await signIn(page, "anke.brodersen");
  await page.goto("/konto/kennwort");
  await alive(page);
  const dialog = page.getByRole("dialog", { name: "Abmeldung in 2 Minuten" });
  await page.clock.runFor("57:00");
  await expect(dialog).toBeHidden();
  await page.clock.runFor("01:30");
  await expect(dialog).toBeVisible();
  await axeAllThemes(page);
  const stay = page.getByRole("button", { name: "Angemeldet bleiben" });
  await expect(stay).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.clock.runFor("57:00");
  await expect(dialog).toBeHidden();
});

test.describe("ended from elsewhere", () => {
  test.use({ expected: [/status of 401/] });

  test("signed out from another device, what was typed stands until one is signed in again", { tag: "@js" }, async ({ page, personPage }) => {
    await signIn(page, "anke.brodersen");
    await page.locator(".al-menu summary").click();
    await page.getByRole("link", { name: "Ihre Seite" }).click();
    await page.getByRole("link", { name: "Seite bearbeiten" }).click();
    await alive(page);
    const about = page.locator("[name=about]");
    await about.fill("Halb geschrieben");

    const elsewhere = await personPage("anke.brodersen");
    await elsewhere.goto("/konto/geraete");
    await elsewhere.getByRole("button", { name: "Alle anderen abmelden" }).click();
    await expect(elsewhere.getByRole("status").filter({ hasText: "Alle anderen Geräte sind abgemeldet." })).toBeFocused();

    const dialog = page.getByRole("dialog", { name: "Sie sind abgemeldet" });
    await expect(dialog).toBeVisible({ timeout: 15_000 });
    await page.getByRole("button", { name: "Schließen" }).click();
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(dialog).toBeVisible();
    await expect(about).toHaveValue("Halb geschrieben");

    const opening = page.waitForEvent("popup");
    await dialog.getByRole("link", { name: "In neuem Fenster anmelden" }).click();
    await signIn(await opening, "anke.brodersen");
    await expect(dialog).toBeHidden();
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.getByRole("heading", { name: "Anke Brodersen" })).toBeVisible();
    await expect(page.locator("main")).toContainText("Halb geschrieben");
  });
});

test("when it has ended the page says so, and what was typed stands", { tag: "@js" }, async ({ page, context }) => {
  await page.clock.install();
  await signIn(page, "anke.brodersen");
  await page.goto("/konto/kennwort");
  await alive(page);
  const field = page.locator("input[type=password]").first();
  await field.fill("halb getippt");
  await page.clock.runFor("58:30");
  await context.clearCookies();
  await page.getByRole("button", { name: "Angemeldet bleiben" }).click();
  await expect(page.getByRole("dialog", { name: "Sie sind abgemeldet" })).toBeVisible();
  await page.getByRole("button", { name: "Schließen" }).click();
  await expect(field).toHaveValue("halb getippt");
});
