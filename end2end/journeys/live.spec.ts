// The live connection, in browsers: the bell counts by itself, and what ends ends in open tabs.

import { axe } from "../support/access";
import { alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";
import type { Page } from "@playwright/test";

// The page behind a lost group and the way to the sign-in page are what they are for everybody.
test.use({ expected: [/status of 404/] });

/** Founds a group that others do not know of, and returns its address. */
async function found(page: Page, name: string) {
  await page.goto("/gruppen/neu?art=project");
  await alive(page);
  await page.locator("[name=name]").fill(name);
  await page.locator("[name=purpose]").fill("Was wir vorhaben.");
  await page.locator("details", { has: page.locator("[name=visibility]") }).locator("summary").click();
  await page.locator("[name=visibility][value=hidden]").check();
  await page.getByRole("button", { name: "Gründen" }).click();
  await expect(page.locator("h1")).toHaveText(name);
  return new URL(page.url()).pathname;
}

async function invite(page: Page, group: string, family: string) {
  await page.goto(`${group}/einladen?q=${family}`);
  await alive(page);
  await page.locator("main").getByRole("button", { name: /Einladen/ }).first().click();
  await expect(page.locator(".al-stack--panels")).toContainText(family);
}

const count = async (page: Page) => Number((await page.locator("#bell .al-count").textContent({ timeout: 500 }).catch(() => "")) || 0);

test("the bell counts by itself, and who is let go sees it at once @js", async ({ page, personPage }, info) => {
  const [login, family] = info.project.name === "phone" ? ["ole.petersen", "Petersen"] : ["samira.haddad", "Haddad"];
  await signIn(page, "anke.brodersen");
  const group = await found(page, `Vorhaben ${info.project.name} ${info.retry}`);
  const member = await personPage(login);
  await alive(member);
  const before = await count(member);
  await member.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  await invite(page, group, family);
  await expect.poll(() => count(member), { timeout: 5_000 }).toBe(before + 1);
  await expect(member.locator("#bell[aria-live=polite]")).toContainText("ungelesen");
  expect(await member.evaluate(() => (window as unknown as { same: boolean }).same), "without a reload").toBe(true);
  await axe(member, "the bell");

  await member.goto(`${group}/beitritt`);
  await alive(member);
  await member.getByRole("button", { name: /Einladung annehmen/ }).click();
  await expect(member.locator(".gr-hero")).toBeVisible();
  await alive(member);
  // What the lead changes is seen by who looks at it.
  await page.goto(`${group}/einstellungen`);
  await alive(page);
  await page.locator("[name=purpose]").fill("Was wir jetzt vorhaben.");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(member.locator("main")).toContainText("Was wir jetzt vorhaben.", { timeout: 5_000 });

  await page.goto(`${group}/mitglieder`);
  await alive(page);
  const row = page.locator(".gr-member", { hasText: family });
  await row.locator("summary").click();
  await row.getByRole("button", { name: /Aus der Gruppe nehmen/ }).click();
  await expect(member.locator("h1")).toContainText("gibt es nicht", { timeout: 5_000 });
  expect(new URL(member.url()).pathname).toBe(group);
  await expect(member.locator("main")).not.toContainText("vorhaben");
  await axe(member, "what was lost");
});

test("a device that is sent away goes to the sign-in page @js", async ({ page, personPage }) => {
  const login = "tim.okonkwo";
  await signIn(page, login);
  await page.goto("/personen");
  await alive(page);
  const other = await personPage(login);
  await other.goto("/konto/geraete");
  await alive(other);
  await other.getByRole("button", { name: /anderen/i }).click();
  await expect(page).toHaveURL(/\/anmelden\?weiter=%2Fpersonen/, { timeout: 5_000 });
  await axe(page, "signed out");
});

test("a connection that was cut comes back, and tells what was missed @js", async ({ page, personPage }, info) => {
  test.skip(info.project.name === "phone", "the same there");
  await signIn(page, "anke.brodersen");
  const group = await found(page, `Drittes Vorhaben ${info.retry}`);
  const member = await personPage("tim.okonkwo");
  const connections: { close: (options: { code: number }) => Promise<void> }[] = [];
  await member.routeWebSocket(/\/live\?/, (tab) => {
    connections.push(tab);
    tab.connectToServer();
  });
  await member.goto("/personen");
  await alive(member);
  await expect.poll(() => connections.length).toBe(1);
  const before = await count(member);
  await connections[0].close({ code: 1012 });
  await invite(page, group, "Okonkwo");
  await expect.poll(() => connections.length, { timeout: 7_000 }).toBe(2);
  await expect.poll(() => count(member), { timeout: 5_000 }).toBe(before + 1);
});

test("what is being typed stays while the page changes around it @js", async ({ page, personPage }, info) => {
  test.skip(info.project.name === "phone", "the same there");
  await signIn(page, "anke.brodersen");
  const group = await found(page, `Zweites Vorhaben ${info.retry}`);
  await invite(page, group, "Haddad");
  await page.goto(`${group}/mitglieder`);
  await alive(page);
  await page.locator(".gr-member summary").first().click();
  await page.locator(".gr-member [name=title]").first().fill("Schriftführung");
  const member = await personPage("samira.haddad");
  await member.goto(`${group}/beitritt`);
  await alive(member);
  await member.getByRole("button", { name: /Einladung annehmen/ }).click();
  await expect(page.locator(".al-head")).toContainText("2 Mitglieder", { timeout: 5_000 });
  await expect(page.locator(".gr-member [name=title]").first()).toHaveValue("Schriftführung");
  await expect(page.locator(".gr-member [name=title]").first()).toBeFocused();
});
