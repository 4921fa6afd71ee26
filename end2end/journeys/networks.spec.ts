// Authorities in a network, and guests from outside.

import { axeAllThemes, reflow320 } from "../support/access";
import { alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";

/** Fills and sends what only script would fill in place; without it the page is simply another. */
const PASSWORD = "kleine gelbe Lampe 77";

test("an administrator admits somebody of the house, who joins and accepts the rules", async ({ page, personPage }, info) => {
  const admitted = {
    desktop: { login: "mehmet.aydin", name: "Mehmet Aydın" },
    phone: { login: "samira.haddad", name: "Samira Haddad" },
    nojs: { login: "zoe.mueller-weiss", name: "Zoë Müller-Weiß" },
  }[info.project.name] ?? { login: "ole.petersen", name: "Ole Petersen" };
  await signIn(page, "kerstin.vogt");
  await page.goto("/verwaltung/netzwerke");
  await page.locator("main").getByRole("link", { name: "Vergabe-Praxis" }).click();
  await expect(page.locator("main h1")).toContainText("MID im Netzwerk");
  await axeAllThemes(page);
  await reflow320(page);
  await page.getByLabel("Wen aus Ihrem Haus?").fill(admitted.name);
  await page.locator("main").getByRole("button", { name: "Suchen" }).click();
  await page.locator("section[aria-labelledby=aufnehmen]").getByRole("button", { name: new RegExp(`Aufnehmen ?: ${admitted.name}`) }).click();
  await expect(page.locator("section[aria-labelledby=aufgenommen]")).toContainText(admitted.name);

  const other = await personPage(admitted.login);
  await other.goto("/mitteilungen");
  await expect(other.locator("main")).toContainText("in das Netzwerk „Vergabe-Praxis“ aufgenommen");
  await other.goto("/gruppen?q=Vergabe");
  await other.locator("main").getByRole("link", { name: "Vergabe-Praxis" }).click();
  await other.locator("main").getByRole("link", { name: "Beitreten" }).click();
  await other.getByLabel("Ich nehme die Regeln an").check();
  await other.locator("main").getByRole("button", { name: "Beitreten" }).click();
  await expect(other.locator("main")).toContainText("Von Ihnen angenommen");
});

test("an external expert comes with a code, accepts the rules and reaches the one network", async ({ page, browser, baseURL }, info) => {
  const family = { desktop: "Sommer", phone: "Winter", nojs: "Herbst" }[info.project.name] ?? "Lenz";
  await signIn(page, "anke.brodersen");
  await page.goto("/gruppen?q=Vergabe");
  await page.locator("main").getByRole("link", { name: "Vergabe-Praxis" }).click();
  const address = new URL(page.url()).pathname;
  await page.goto(`${address}/gaeste`);
  if (info.project.use.javaScriptEnabled !== false) await alive(page);
  await axeAllThemes(page);
  await reflow320(page);
  const form = page.locator("form", { has: page.locator("[name=given]") });
  await form.locator("[name=given]").fill("Wanda");
  await form.locator("[name=family]").fill(family);
  await form.locator("[name=organisation]").fill("Hochschule Auenstadt");
  await form.getByRole("button", { name: "Hereinholen" }).click();
  const shown = page.locator(".kern-alert, [role=alert], main").filter({ hasText: "Einmalcode:" }).first();
  const text = await shown.innerText();
  const code = /Einmalcode: (\S+)\./.exec(text)?.[1] ?? "";
  expect(code).not.toBe("");

  const context = await browser.newContext({ baseURL, javaScriptEnabled: info.project.use.javaScriptEnabled, viewport: page.viewportSize() });
  const guest = await context.newPage();
  await guest.goto("/einrichten");
  if (info.project.use.javaScriptEnabled !== false) await alive(guest);
  await guest.locator("[name=code]").fill(code);
  await guest.locator("[name=password]").fill(PASSWORD);
  await guest.locator("[name=repeat]").fill(PASSWORD);
  await guest.locator("main [type=submit]").click();
  await expect(guest.locator("main h1")).toContainText("Wanda");
  await axeAllThemes(guest);
  await guest.locator("main").getByRole("link", { name: "Vergabe-Praxis" }).first().click();
  await guest.getByRole("link", { name: "Regeln lesen und annehmen" }).click();
  if (info.project.use.javaScriptEnabled !== false) await alive(guest);
  await guest.locator("main").getByRole("button", { name: "Ich nehme die Regeln an" }).click();
  await expect(guest.locator("main")).toContainText("Von Ihnen angenommen");
  await context.close();
  await page.goto(`${address}/mitglieder`);
  await expect(page.locator("main li", { hasText: family })).toContainText("Gast bis");
});
