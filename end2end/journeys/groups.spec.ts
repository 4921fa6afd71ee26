// Groups: founding one, asking to come into a network, being let in, with script and without.

import { alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";

// Without script a refused form is a page with this status; one test cuts the connection.
test.use({ expected: [/status of 422|ERR_FAILED/] });

test("an employee founds a group in one form, and its lead sees it", async ({ page }, info) => {
  const name = `Lesekreis ${info.project.name} ${info.retry}`;
  await signIn(page, "anke.brodersen");
  await page.goto("/gruppen");
  await page.getByRole("link", { name: "Gruppe gründen" }).click();
  await page.getByRole("link", { name: "Interessengruppe" }).click();
  await alive(page);
  await page.getByRole("button", { name: "Gründen" }).click();
  await expect(page.locator(".al-errors li")).toHaveCount(2);
  await expect(page.locator(".al-errors")).toBeFocused();
  await page.locator("[name=name]").fill(name);
  await page.getByLabel("Worum es geht").fill("Wir lesen jeden Monat ein Buch.");
  await page.getByRole("button", { name: "Gründen" }).click();
  await expect(page.locator("h1")).toHaveText(name);
  await page.goto("/gruppen?meine=1");
  await expect(page.locator("main").getByRole("link", { name })).toBeVisible();
});

test("somebody asks to come into a network, is let in, and is told", async ({ browser, page }, info) => {
  // One person asks in each project of the run: a second request would find the first.
  const asking = { desktop: "samira.haddad", phone: "ole.petersen", nojs: "friederike.hallmoor" }[info.project.name] ?? "mehmet.aydin";
  await signIn(page, asking);
  await page.goto("/gruppen?q=Vergabe");
  await page.locator("main").getByRole("link", { name: "Vergabe-Praxis" }).click();
  if (await page.locator("main").getByText("Mitglied", { exact: true }).count()) return;
  await page.getByRole("link", { name: "Beitritt anfragen" }).click();
  await alive(page);
  await page.getByLabel("Warum möchten Sie mitmachen?").fill("Ich vergebe selbst.");
  await page.getByRole("button", { name: "Anfrage senden" }).click();
  await expect(page.locator(".al-errors")).toContainText("Regeln");
  await expect(page.getByLabel("Warum möchten Sie mitmachen?")).toHaveValue("Ich vergebe selbst.");
  await page.getByLabel("Ich nehme die Regeln an").check();
  await page.getByRole("button", { name: "Anfrage senden" }).click();
  await expect(page.locator("main")).toContainText("Ihre Anfrage wartet");

  const context = await browser.newContext({ javaScriptEnabled: info.project.use.javaScriptEnabled });
  const lead = await context.newPage();
  await signIn(lead, "anke.brodersen");
  await lead.locator(".al-tools a[href='/mitteilungen']").click();
  await lead.locator("main").getByRole("link", { name: /Vergabe-Praxis/ }).first().click();
  await lead.locator("li", { hasText: "Ich vergebe selbst." }).first().getByRole("button", { name: /Aufnehmen/ }).click();
  await expect(lead.locator("#anfragen")).toHaveCount(0);
  await context.close();

  await page.goto("/mitteilungen");
  await expect(page.locator("main")).toContainText("Ihre Anfrage wurde angenommen");
});

test("a form that cannot be sent keeps what was typed, and says so @js", async ({ page }) => {
  await signIn(page, "anke.brodersen");
  await page.goto("/gruppen/neu?art=interest");
  await alive(page);
  await page.locator("[name=name]").fill("Chor");
  await page.route("**/gruppen/neu", (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
  await page.getByRole("button", { name: "Gründen" }).click();
  await expect(page.getByText("Ihre Eingaben sind noch da")).toBeVisible();
  await expect(page.locator("[name=name]")).toHaveValue("Chor");
  await page.unroute("**/gruppen/neu");
  await page.getByRole("button", { name: "Gründen" }).click();
  await expect(page.locator(".al-errors li")).toHaveCount(1);
});
