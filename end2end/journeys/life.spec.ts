// The life of a group: asked for and approved, rules accepted anew, reviewed, archived, dissolved and
// brought back; what lies below it and within it.

import type { Page } from "@playwright/test";
import { axeAllThemes, reflow320 } from "../support/access";
import { alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";

// What somebody loses goes from their open tab: asked for again, it is absent.
test.use({ expected: [/status of 404/] });

async function found(page: Page, name: string, kind = "Interessengruppe") {
  await page.goto("/gruppen/neu");
  await page.getByRole("link", { name: kind }).click();
  await alive(page);
  await page.locator("[name=name]").fill(name);
  await page.getByLabel("Worum es geht").fill("Eine Probe.");
}

async function send(page: Page, button: string | RegExp) {
  await alive(page);
  await page.locator("main").getByRole("button", { name: button }).click();
}

const said = (page: Page) => page.locator(".al-note");

test("a group is reviewed, archived, opened, dissolved and brought back by its lead", async ({ page, personPage }, info) => {
  const name = `Skatrunde ${info.project.name} ${info.retry}`;
  await signIn(page, "anke.brodersen");
  await found(page, name);
  await send(page, "Gründen");
  await expect(said(page)).toHaveText("Die Gruppe ist gegründet.");
  const group = new URL(page.url()).pathname;
  const settings = `${group}/einstellungen`;
  await page.goto(settings);
  await send(page, "Wird weiter gebraucht");
  await expect(said(page)).toContainText("In einem Jahr wird wieder gefragt");
  await page.goto(settings);
  await send(page, "Abschließen");
  await expect(said(page)).toBeVisible();
  await expect(page.locator(".gr-id")).toContainText("Abgeschlossen");
  await page.goto(settings);
  await send(page, "Wieder öffnen");
  await expect(page.locator(".gr-id")).not.toContainText("Abgeschlossen");
  await page.goto(settings);
  await expect(page.locator("main")).toContainText("Untergruppen bleiben und stehen dann für sich");
  await send(page, "Auflösen");
  await expect(page.locator("main")).toContainText("Diese Gruppe ist aufgelöst");
  const other = await personPage("lukasz.nowak");
  await other.goto(`/gruppen?q=${encodeURIComponent(name)}`);
  await expect(other.locator("main")).toContainText("Keine Gruppe gefunden");
  await send(page, "Zurückholen");
  await expect(said(page)).toHaveText("Die Gruppe ist wieder da.");
  await other.reload();
  await expect(other.locator("main .gr-line")).toContainText(name);
});

test("an authority that wants to be asked approves a group", async ({ page, personPage }, info) => {
  const name = `Antrag ${info.project.name} ${info.retry}`;
  const admin = await personPage("kerstin.vogt");
  const choose = async (how: RegExp) => {
    await admin.goto("/verwaltung/gruppen");
    await alive(admin);
    await admin.getByRole("radio", { name: how }).check();
    await send(admin, "Speichern");
    await expect(said(admin)).toHaveText("Gespeichert.");
  };
  await choose(/mit Genehmigung/);
  try {
    await signIn(page, "anke.brodersen");
    await found(page, name);
    await page.getByLabel("Warum braucht es die Gruppe?").fill("Weil wir sie brauchen.");
    await send(page, "Beantragen");
    await expect(said(page)).toContainText("Ihre Administration entscheidet");
    await expect(page.locator("main")).toContainText("Wartet auf Genehmigung");
    await admin.goto("/mitteilungen");
    await admin.locator("main").getByRole("link", { name: new RegExp(name) }).click();
    await expect(admin.locator("main")).toContainText("Weil wir sie brauchen.");
    await axeAllThemes(admin);
    await reflow320(admin);
    await send(admin, new RegExp(`Genehmigen ?: ${name}`));
    await expect(said(admin)).toHaveText("Die Gruppe ist genehmigt.");
    await page.goto("/mitteilungen");
    await page.locator("main").getByRole("link", { name: new RegExp(`${name}.*genehmigt`) }).click();
    await expect(page.locator("main")).not.toContainText("Wartet auf Genehmigung");
  } finally {
    await choose(/Ohne zu fragen/);
  }
});

test("rules are changed, and everybody accepts them anew", async ({ page, personPage }, info) => {
  const name = `Regelwerk ${info.project.name} ${info.retry}`;
  await signIn(page, "anke.brodersen");
  await found(page, name);
  await send(page, "Gründen");
  await expect(page.locator("h1")).toHaveText(name);
  const group = new URL(page.url()).pathname;
  const write = async (text: string) => {
    await page.goto(`${group}/regeln/bearbeiten`);
    await alive(page);
    await page.getByLabel("Regeln", { exact: true }).fill(text);
    await send(page, "Fassung in Kraft setzen");
    await expect(said(page)).toHaveText("Die Fassung ist in Kraft.");
  };
  await write("Leise sprechen.");
  const other = await personPage("mehmet.aydin");
  await other.goto(`${group}/beitritt`);
  await alive(other);
  await other.getByLabel("Ich nehme die Regeln an").check();
  await send(other, "Beitreten");
  await expect(said(other)).toHaveText("Sie sind jetzt dabei.");
  await write("Leise sprechen.\nNichts mitnehmen.");
  await other.goto("/mitteilungen");
  await other.locator("main").getByRole("link", { name: new RegExp(`Neue Regeln.*${name}`) }).click();
  await expect(other.locator("main")).toContainText("Nichts mitnehmen.");
  await send(other, "Ich nehme die Regeln an");
  await expect(said(other)).toHaveText("Sie haben die Regeln angenommen.");
  await expect(other.locator("main")).not.toContainText("Die Regeln haben sich geändert");
});

test("a lead founds a group below, seen from the one above", async ({ page, personPage }, info) => {
  const name = `Bücherei ${info.project.name} ${info.retry}`;
  await signIn(page, "anke.brodersen");
  await found(page, name);
  await send(page, "Gründen");
  await expect(page.locator("h1")).toHaveText(name);
  const group = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Untergruppe gründen" }).click();
  await page.getByRole("link", { name: "Interessengruppe" }).click();
  await alive(page);
  await page.locator("[name=name]").fill(`Krimis ${name}`);
  await page.getByLabel("Worum es geht").fill("Eine Probe.");
  await axeAllThemes(page);
  await send(page, "Gründen");
  await expect(page.locator("h1")).toHaveText(`Krimis ${name}`);
  await expect(page.locator(".al-crumbs")).toContainText(name);
  const mehmet = await personPage("mehmet.aydin");
  await mehmet.goto(group);
  await expect(mehmet.locator("[aria-labelledby=untergruppen]")).toContainText("Krimis");
});

test("a lead makes a section for some of the members", async ({ page, personPage }, info) => {
  const name = `Archiv ${info.project.name} ${info.retry}`;
  await signIn(page, "anke.brodersen");
  await found(page, name);
  await send(page, "Gründen");
  await expect(page.locator("h1")).toHaveText(name);
  const group = new URL(page.url()).pathname;
  const [mehmet, samira] = [await personPage("mehmet.aydin"), await personPage("samira.haddad")];
  for (const member of [mehmet, samira]) {
    await member.goto(`${group}/beitritt`);
    await send(member, "Beitreten");
    await expect(said(member)).toBeVisible();
  }
  await page.goto(group);
  await page.getByRole("link", { name: "Bereich anlegen" }).click();
  await alive(page);
  await page.getByLabel("Name des Bereichs").fill("Ankauf");
  await send(page, "Anlegen");
  await expect(said(page)).toContainText("Der Bereich ist angelegt");
  const section = new URL(page.url()).pathname;
  await axeAllThemes(page);
  await reflow320(page);
  await send(page, /Dazunehmen ?: Mehmet Aydın/);
  await expect(page.locator("[aria-labelledby=leute]")).toContainText("Mehmet Aydın");
  await mehmet.goto(group);
  await mehmet.locator("main").getByRole("link", { name: "Ankauf" }).click();
  await expect(mehmet.locator("h1")).toHaveText("Ankauf");
  await mehmet.getByRole("link", { name: "Wer sieht diesen Bereich, und warum?" }).click();
  await expect(mehmet.locator("main")).toContainText("namentlich gewählt");
  await samira.goto(group);
  await expect(samira.locator("main")).not.toContainText("Ankauf");
  await page.goto(section);
  await send(page, /Herausnehmen ?: Mehmet Aydın/);
  await expect(page.locator("[aria-labelledby=leute]")).not.toContainText("Mehmet Aydın");
  if (info.project.use.javaScriptEnabled !== false)
    await expect(mehmet.locator("main")).toContainText("Diese Seite gibt es nicht");
});

test("what concerns many is asked first, and own groups are in the menu", async ({ page }) => {
  await signIn(page, "kerstin.vogt");
  await page.goto("/verwaltung/netzwerke");
  await page.locator("main").getByRole("link", { name: "Digitale Barrierefreiheit" }).click();
  await page.getByRole("link", { name: "Alle im Haus aufnehmen" }).click();
  await expect(page.locator("h1")).toHaveText("Alle im MID in „Digitale Barrierefreiheit“ aufnehmen?");
  await axeAllThemes(page);
  await reflow320(page);
  await page.getByRole("link", { name: "Abbrechen" }).click();
  await page.getByRole("link", { name: /Aus dem Netzwerk nehmen ?: Zoë/ }).click();
  await expect(page.locator("h1")).toContainText("Zoë Müller-Weiß aus „Digitale Barrierefreiheit“ nehmen?");
  await page.getByRole("link", { name: "Abbrechen" }).click();

  await page.context().clearCookies();
  await signIn(page, "lukasz.nowak");
  await page.locator("#menu > summary").click();
  const own = page.locator("#menu").getByRole("link", { name: "Vergabe-Praxis" });
  await expect(own).toBeVisible();
  await own.click();
  await expect(page.locator("h1")).toHaveText("Vergabe-Praxis");
  await page.locator("#menu > summary").click();
  await page.locator("#menu").getByRole("link", { name: "Alle meine Gruppen" }).click();
  await expect(page.locator("main .gr-line").first()).toBeVisible();
});
