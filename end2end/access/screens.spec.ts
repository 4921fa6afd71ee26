// Every screen in every theme: axe, structure, reflow at 320 px, text spacing, the focus's walk.
// With script or without, the markup is the same, so these run with it only (@js).

import { axe, axeAllThemes, reflow320, structure, textSpacing } from "../support/access";
import { walkFocus } from "../support/keyboard";
import { alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";
import type { Page } from "@playwright/test";

/** A screen: its address, or the links that lead to it from another, and what follows in the address. */
type Screen = { name: string; address: string; follow?: string[]; part?: string };

const PUBLIC: Screen[] = [
  { name: "sign-in", address: "/anmelden" },
  { name: "setting up", address: "/einrichten" },
  { name: "help", address: "/hilfe" },
  { name: "accessibility", address: "/barrierefreiheit" },
  { name: "privacy", address: "/datenschutz" },
];
const SCREENS: Screen[] = [
  { name: "start", address: "/" },
  { name: "phone book", address: "/personen" },
  { name: "phone book, hits", address: "/personen?q=Brodersen" },
  { name: "phone book, none", address: "/personen?q=Xylophonbeauftragte" },
  { name: "a person", address: "/personen?q=Aydin", follow: ["main a[href^='/personen/']"] },
  { name: "oneself", address: "/personen?q=Brodersen", follow: ["main a[href^='/personen/']"] },
  { name: "editing oneself", address: "/personen?q=Brodersen", follow: ["main a[href^='/personen/']", "main a[href$='/bearbeiten']"] },
  { name: "a unit", address: "/personen?q=Brodersen", follow: ["main a[href^='/personen/']", "main a[href^='/einheiten/']"] },
  { name: "an authority", address: "/personen?q=Brodersen", follow: ["main a[href^='/personen/']", "a[href^='/behoerden/']"] },
  { name: "search", address: "/suche?q=Brodersen" },
  { name: "search, none", address: "/suche?q=Xylophonbeauftragte" },
  { name: "devices", address: "/konto/geraete" },
  { name: "password", address: "/konto/kennwort" },
  { name: "authorities", address: "/behoerden" },
  { name: "groups", address: "/gruppen" },
  { name: "groups, none", address: "/gruppen?q=Xylophon" },
  { name: "kinds of groups", address: "/gruppen/neu" },
  { name: "founding a network", address: "/gruppen/neu?art=network" },
  ...["", "/mitglieder", "/einladen?q=Nguyen", "/regeln", "/regeln/bearbeiten", "/einstellungen", "/sicht", "/verlassen", "/behoerden", "/behoerden/eigene?q=Referat", "/behoerden/eigene/alle", "/gaeste", "/bereiche/neu"].map((part) => ({
    name: `a network${part}`, address: "/gruppen?q=Vergabe", follow: ["main .gr-line a"], part,
  })),
  { name: "a door", address: "/gruppen?q=Fahrrad", follow: ["main .gr-line a"], part: "/beitritt" },
  { name: "notices", address: "/mitteilungen" },
  { name: "notices by mail", address: "/mitteilungen/einstellungen" },
  { name: "news of all places", address: "/meldungen" },
  { name: "news with comments", address: "/behoerden/mid/meldungen", follow: ["main a:has-text('Welle 3')"] },
  { name: "urgent news", address: "/behoerden/mid/meldungen", follow: ["main a:has-text('Phishing')"] },
  { name: "changing news", address: "/behoerden/mid/meldungen", follow: ["main a:has-text('Kantine')"], part: "/bearbeiten" },
  ...["/meldungen", "/meldungen/neu"].map((part) => ({
    name: `a unit with news${part}`, address: "/personen?q=Brodersen", follow: ["main a[href^='/personen/']", "main a[href^='/einheiten/']"], part,
  })),
  ...["", "/neu", "/einstellungen"].map((part) => ({ name: `an authority's news${part}`, address: `/behoerden/mid/meldungen${part}` })),
  ...["", "/beitraege", "/beitrag", "/meldungen", "/meldungen/neu", "/seiten", "/seiten/neu"].map((part) => ({
    name: `a group with content${part}`, address: "/gruppen?q=E-Akte", follow: ["main .gr-line a"], part,
  })),
  { name: "a contribution", address: "/gruppen?q=E-Akte", follow: ["main .gr-line a", "main a[href^='/beitraege/']"] },
  ...["", "/bearbeiten"].map((part) => ({
    name: `a contribution of one's own${part}`, address: "/gruppen?q=E-Akte", follow: ["main .gr-line a", "main a:has-text('Eingangspost')"], part,
  })),
  { name: "knowledge", address: "/wissen" },
  ...["", "/neu", "/neu?vorlage=leitfaden", "/mehrere"].map((part) => ({ name: `an authority's pages${part}`, address: `/behoerden/mid/seiten${part}` })),
  ...["", "/fassungen", "/bearbeiten", "/verwalten"].map((part) => ({
    name: `a page${part}`, address: "/behoerden/mid/seiten", follow: ["main a:has-text('Dienstreise')"], part,
  })),
  { name: "a page with one below", address: "/behoerden/mid/seiten", follow: ["main a:has-text('Checkliste')"] },
  { name: "an old version", address: "/behoerden/mid/seiten", follow: ["main a:has-text('Dienstreise')", "main a[href$='/fassungen']", "main li:last-child a[href*='/fassungen/']"] },
  { name: "versions compared", address: "/behoerden/mid/seiten", follow: ["main a:has-text('Dienstreise')", "main a[href$='/fassungen']", "main a[href*='/vergleich']"] },
  { name: "what to write, and where", address: "/schreiben" },
  { name: "topics", address: "/themen" },
  { name: "a topic", address: "/themen", follow: ["main a:has-text('Aktenplan')"] },
  { name: "a topic with parts", address: "/themen", follow: ["main a:has-text('Haushalt und Vergabe')"] },
  { name: "a topic nobody wrote about", address: "/themen", follow: ["main a:has-text('Blackout')"] },
  { name: "keeping topics", address: "/verwaltung/themen" },
  { name: "changing a topic", address: "/verwaltung/themen", follow: ["main a[href*='thema=']"] },
  { name: "drafts", address: "/entwuerfe" },
  { name: "bookmarks", address: "/gemerkt" },
  { name: "reports", address: "/gemeldet" },
  { name: "gallery", address: "/gestaltung" },
];

async function open(page: Page, screen: Screen) {
  await page.goto(screen.address);
  for (const link of screen.follow ?? []) {
    const address = await page.locator(link).first().getAttribute("href");
    await page.goto((address ?? "") + (link === screen.follow?.at(-1) ? (screen.part ?? "") : ""));
  }
  await alive(page);
}

async function holds(page: Page) {
  // The gallery shows heads of pages as examples, so it has several.
  if (!page.url().endsWith("/gestaltung")) await structure(page);
  await axeAllThemes(page);
  await reflow320(page);
  await textSpacing(page);
}

for (const screen of PUBLIC)
  test(`${screen.name} @js`, async ({ page }) => {
    await open(page, screen);
    await holds(page);
  });

for (const screen of SCREENS)
  test(`${screen.name} @js`, async ({ page }) => {
    await signIn(page, "anke.brodersen");
    await open(page, screen);
    await holds(page);
  });

for (const screen of SCREENS)
  test(`${screen.name}: the focus is seen at every stop @js @keyboard`, async ({ page }) => {
    await signIn(page, "anke.brodersen");
    await open(page, screen);
    await walkFocus(page);
  });

test.describe("the page that does not exist", () => {
  test.use({ expected: [/status of 404/] });

  test("is a page like any other @js", async ({ page }) => {
    await signIn(page, "anke.brodersen");
    await page.goto("/gibt-es-nicht");
    await structure(page);
    await axe(page);
  });
});

test("the link to the accessibility statement stands on every page @js", async ({ page }) => {
  await page.goto("/anmelden");
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "Barrierefreiheit" })).toBeVisible();
});

for (const address of ["/verwaltung/konten", "/verwaltung/kommentare", "/verwaltung/gruppen", "/verwaltung/netzwerke", "/verwaltung/gaeste", "/verwaltung/redaktion?q=Haddad"])
  test(`an administrator's ${address} @js`, async ({ page }) => {
    await signIn(page, "kerstin.vogt");
    await open(page, { name: "administration", address });
    await holds(page);
  });
