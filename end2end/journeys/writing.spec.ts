// Writing: a first contribution, what is said about it, pages by several, news on their way, with script and without.

import { axe } from "../support/access";
import { forbidMouse, tabTo } from "../support/keyboard";
import { PASSWORD, alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";
import type { Locator, Page, TestInfo } from "@playwright/test";

// A refused form is a page with this status, without script or where its page is gone.
test.use({ expected: [/status of (422|404)/] });

/** A title that no other project of the run has used. */
const named = (info: TestInfo, title: string) => `${title} ${info.project.name} ${info.retry}`;
const path = (page: Page) => new URL(page.url()).pathname;
const main = (page: Page) => page.locator("main");

async function toGroup(page: Page, q: string, part = "") {
  await page.goto(`/gruppen?q=${q}`);
  const address = await page.locator("main .gr-line a").first().getAttribute("href");
  await page.goto(address + part);
  await alive(page);
}

/** The text of a form: the editor where its script runs, else the text area. */
async function text(page: Page) {
  const editor = page.locator("[data-editor-field] [role=textbox]");
  const js = test.info().project.use.javaScriptEnabled !== false;
  if (js && (await page.locator("[data-editor-field]").count()) > 0) await expect(editor).toBeVisible();
  return { field: (await editor.count()) > 0 ? editor : page.locator("[name=text]"), edits: (await editor.count()) > 0 };
}

async function write(page: Page, paragraphs: string[]) {
  const { field, edits } = await text(page);
  if (!edits) return field.fill(paragraphs.join("\n\n"));
  await field.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(paragraph);
  }
}

async function holds(page: Page, words: string) {
  const { field, edits } = await text(page);
  if (edits) await expect(field).toContainText(words);
  else await expect(field).toHaveValue(new RegExp(words));
}

/** Writes more at the end of a paragraph. */
async function append(page: Page, paragraph: string, more: string) {
  const { field, edits } = await text(page);
  if (!edits) return field.fill((await field.inputValue()).replace(paragraph, paragraph + more));
  await field.locator("p", { hasText: paragraph }).click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(more);
}

/** Writes a contribution among those who come by bicycle, and returns its address. */
async function contribute(page: Page, title: string) {
  await toGroup(page, "Fahrrad", "/beitrag");
  await page.locator("[name=title]").fill(title);
  await write(page, ["Am Hauptbahnhof steht jetzt eine Pumpe."]);
  await page.getByRole("button", { name: "Senden" }).click();
  await expect(page.locator("h1")).toHaveText(title);
  return path(page);
}

async function say(page: Page, text: string) {
  await page.locator("#said, [name=said]").first().fill(text);
  await page.getByRole("button", { name: "Kommentar senden" }).click();
  await expect(page.locator(".al-talk")).toContainText(text);
}

const bell = async (page: Page) => Number((await page.locator("#bell .al-count").textContent({ timeout: 500 }).catch(() => "")) || 0);

test("a newcomer's first contribution takes five clicks and less than a minute", async ({ page }, info) => {
  const title = named(info, "Wo kann man duschen?");
  const began = Date.now();
  let clicks = 0;
  const click = async (target: Locator) => {
    await target.click();
    clicks++;
  };
  await page.goto("/anmelden");
  await page.locator("[name=login]").fill("tim.okonkwo");
  await page.locator("[name=password]").fill(PASSWORD);
  await click(page.locator("form [type=submit]").last());
  await page.waitForURL((url) => url.pathname === "/");
  await click(page.locator(".al-rail a[href='/gruppen']"));
  await click(main(page).getByRole("link", { name: "Fahrradpendler:innen" }).first());
  await click(main(page).getByRole("link", { name: "Beitrag schreiben" }));
  await alive(page);
  await page.locator("[name=title]").fill(title);
  await write(page, ["Ich komme ab Dezember mit dem Rad.", "Gibt es im Haus A eine Dusche?"]);
  await click(page.getByRole("button", { name: "Senden" }));
  await expect(page.locator("h1")).toHaveText(title);
  await expect(page.locator("article .ct p")).toHaveCount(2);
  expect(Date.now() - began, "milliseconds").toBeLessThan(60_000);
  expect(clicks).toBe(5);
  await toGroup(page, "Fahrrad");
  await expect(main(page).getByRole("link", { name: title, exact: true })).toBeVisible();
});

test("what was not filled in is said, and what was typed stays", async ({ page }) => {
  await signIn(page, "tim.okonkwo");
  await toGroup(page, "Fahrrad", "/beitrag");
  await write(page, ["Ein Text ohne Titel."]);
  await page.getByRole("button", { name: "Senden" }).click();
  await expect(page.locator(".al-errors li")).toHaveCount(1);
  await holds(page, "Ein Text ohne Titel.");
});

test("a colleague comments, the writer is told and answers", async ({ page, personPage }, info) => {
  await signIn(page, "tim.okonkwo");
  const address = await contribute(page, named(info, "Neue Pumpe"));
  const colleague = await personPage("mehmet.aydin");
  await colleague.goto(address);
  await alive(colleague);
  await say(colleague, "Danke, sie passt auf **alle** Ventile.");
  await page.goto("/mitteilungen");
  await main(page).getByRole("link", { name: /Neue Pumpe/ }).first().click();
  await expect(page.locator("h1")).toContainText("Neue Pumpe");
  await alive(page);
  const said = page.locator(".al-talk article", { hasText: "Ventile" }).first();
  await said.locator("summary", { hasText: "Antworten" }).click();
  await said.locator("textarea").first().fill("Gern.");
  await said.getByRole("button", { name: "Antwort senden" }).click();
  await expect(page.locator(".al-talk .al-talk article")).toContainText("Gern.");
  const first = page.locator(".al-talk article", { hasText: "Ventile" }).first();
  await first.locator("summary", { hasText: "Reagieren" }).first().click();
  await first.getByRole("button", { name: /^Danke/ }).first().click();
  await expect(page.locator(".al-talk article .al-chip[aria-pressed=true]").first()).toContainText("1");
  await axe(page, "with an answer");
  await colleague.goto("/mitteilungen");
  await expect(main(colleague)).toContainText("geantwortet");
});

test("a comment and a reaction arrive in an open page, and the bell counts @js", async ({ page, personPage }, info) => {
  await signIn(page, "tim.okonkwo");
  const address = await contribute(page, named(info, "Offene Seite"));
  const before = await bell(page);
  await alive(page);
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  const colleague = await personPage("mehmet.aydin");
  await colleague.goto(address);
  await alive(colleague);
  await say(colleague, "Kommt von selbst an.");
  await expect(page.locator(".al-talk")).toContainText("Kommt von selbst an.", { timeout: 5_000 });
  await expect.poll(() => bell(page), { timeout: 5_000 }).toBe(before + 1);
  await colleague.locator("#live-talk .al-chips").first().getByRole("button", { name: /^Hilfreich/ }).click();
  await expect(page.locator("#live-talk .al-chips").first().getByRole("button", { name: /^Hilfreich/ })).toContainText("1", { timeout: 5_000 });
  expect(await page.evaluate(() => (window as unknown as { same: boolean }).same), "without a reload").toBe(true);
});

test("a page is begun from a template, changed by two, compared and restored", async ({ page, personPage }, info) => {
  const title = named(info, "Leitfaden Umzug");
  await signIn(page, "mehmet.aydin");
  await toGroup(page, "E-Akte", "/seiten");
  await main(page).getByRole("link", { name: "Seite schreiben" }).click();
  await main(page).getByRole("link", { name: "Leitfaden", exact: true }).click();
  await alive(page);
  await page.locator("[name=title]").fill(title);
  await holds(page, "In Schritten");
  await write(page, ["Erster Absatz.", "Zweiter Absatz.", "Dritter Absatz."]);
  await page.getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(page.locator("h1")).toHaveText(title);
  const address = path(page);

  // Different parts: both changes are in it.
  const colleague = await personPage("anke.brodersen");
  for (const by of [page, colleague]) {
    await by.goto(`${address}/bearbeiten`);
    await alive(by);
  }
  await append(page, "Erster Absatz.", " Von Mehmet.");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.locator("article .ct")).toContainText("Von Mehmet");
  await append(colleague, "Dritter Absatz.", " Von Anke.");
  await colleague.getByRole("button", { name: "Speichern" }).click();
  await expect(colleague.locator("article .ct")).toContainText("Von Mehmet");
  await expect(colleague.locator("article .ct")).toContainText("Von Anke");
  await expect(colleague.locator("body")).toContainText("inzwischen geändert");

  // The same part: whoever saves second sees both, and keeps both.
  for (const by of [page, colleague]) {
    await by.goto(`${address}/bearbeiten`);
    await alive(by);
  }
  await append(page, "Zweiter Absatz.", " Kisten.");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.locator("article .ct")).toContainText("Kisten");
  await append(colleague, "Zweiter Absatz.", " Wagen.");
  await colleague.getByRole("button", { name: "Speichern" }).click();
  await expect(colleague.locator(".al-errors")).toContainText("Beide Fassungen sind da");
  await expect(colleague.locator(".al-merge > div")).toHaveCount(2);
  await axe(colleague, "two versions");
  await colleague.getByRole("button", { name: "Beide behalten" }).click();
  await expect(colleague.locator("article .ct")).toContainText("Kisten");
  await expect(colleague.locator("article .ct")).toContainText("Wagen");

  await page.goto(address);
  await page.locator("main a[href$='/fassungen']").first().click();
  await expect(page.locator(".al-rows > li")).toHaveCount(5);
  await page.getByRole("link", { name: "Mit Fassung 1 vergleichen" }).click();
  await expect(page.locator(".ct-diff ins").first()).toContainText("Von Mehmet");
  await page.goto(`${address}/fassungen`);
  await alive(page);
  const first = page.locator(".al-rows > li").last();
  await first.locator("summary", { hasText: "wiederherstellen" }).click();
  await first.getByRole("button", { name: "Diese Fassung wiederherstellen" }).click();
  await expect(page.locator("h1")).toHaveText(title);
  await expect(page.locator("article .ct")).not.toContainText("Von Mehmet");
  await expect(page.locator("article .ct")).toContainText("Erster Absatz.");
});

test("news are proposed, returned, approved, read and confirmed", async ({ page, personPage }, info) => {
  const title = named(info, "Der Paternoster fährt wieder");
  await signIn(page, "mehmet.aydin");
  await page.goto("/behoerden/mid/meldungen");
  await main(page).getByRole("link", { name: "Meldung schreiben" }).click();
  await alive(page);
  await page.locator("[name=title]").fill(title);
  await write(page, ["Der Prüfbericht liegt vor."]);
  await page.locator("[name=teaser]").fill("Ab morgen, in beide Richtungen.");
  // Where there is no room beside the text, the rest is folded.
  const asks = page.locator("[name=asks_confirmation]");
  if (!(await asks.isVisible())) await page.getByText("Themen, Bild, Zeitpunkt, für wen").click();
  await asks.check();
  await expect(page.getByRole("button", { name: "Veröffentlichen" })).toHaveCount(0);
  await page.getByRole("button", { name: "Speichern und weiter zur Freigabe" }).click();
  await expect(page.locator("h1")).toHaveText(title);
  const address = path(page);
  await alive(page);
  await page.locator("[name=note]").fill("Stimmt das Datum?");
  await page.getByRole("button", { name: "Zur Freigabe geben" }).click();
  await expect(main(page)).toContainText("Wartet auf Freigabe");

  const editor = await personPage("anke.brodersen");
  await editor.goto("/mitteilungen");
  await main(editor).getByRole("link", { name: title }).first().click();
  await expect(main(editor)).toContainText("Stimmt das Datum?");
  await axe(editor, "to be approved");
  await alive(editor);
  await editor.locator("[name=answer]").fill("Bitte den Wochentag nennen.");
  await editor.getByRole("button", { name: "Zurückgeben" }).click();
  await expect(main(editor)).not.toContainText("Wartet auf Freigabe");

  await page.goto(address);
  await expect(main(page)).toContainText("Bitte den Wochentag nennen.");
  await axe(page, "returned");
  await page.goto(`${address}/bearbeiten`);
  await alive(page);
  await page.locator("[name=teaser]").fill("Ab Donnerstag, in beide Richtungen.");
  await page.getByRole("button", { name: "Speichern und weiter zur Freigabe" }).click();
  await expect(page.locator("h1")).toHaveText(title);
  await alive(page);
  await page.getByRole("button", { name: "Zur Freigabe geben" }).click();
  await expect(main(page)).toContainText("Wartet auf Freigabe");

  await editor.goto(address);
  await alive(editor);
  await editor.getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(main(editor).getByRole("button", { name: "Kommentar senden" })).toBeVisible();

  const reader = await personPage("zoe.mueller-weiss");
  await reader.goto("/");
  await main(reader).getByRole("link", { name: title }).click();
  await expect(reader.locator("h1")).toHaveText(title);
  await alive(reader);
  await reader.getByRole("button", { name: "Gelesen" }).click();
  await expect(main(reader)).toContainText("1 Person hat bestätigt");
  await expect(reader.getByRole("button", { name: "Gelesen" })).toHaveCount(0);
});

test("what was written is found, goes when it is removed, and comes back", async ({ page }, info) => {
  const word = `Regenkombi${info.project.name}${info.retry}`;
  await signIn(page, "tim.okonkwo");
  const address = await contribute(page, `Wer tauscht eine ${word}?`);
  const hits = async () => {
    await page.goto(`/suche?q=${word}`);
    return main(page).locator(`a[href^='${address}']`).count();
  };
  await expect.poll(hits, { timeout: 15_000 }).toBeGreaterThan(0);

  await page.goto(address);
  await alive(page);
  await page.locator("summary", { hasText: "Beitrag entfernen" }).click();
  await page.getByRole("button", { name: "Beitrag entfernen" }).click();
  await expect(main(page)).toContainText("wurde entfernt");
  await expect.poll(hits, { timeout: 15_000 }).toBe(0);

  await page.goto(address);
  await expect(main(page)).toContainText("wurde entfernt");
  await alive(page);
  await page.getByRole("button", { name: "Zurückholen" }).click();
  await expect(main(page)).not.toContainText("wurde entfernt");
  await expect(page.getByRole("button", { name: "Kommentar senden" })).toBeVisible();
  await expect.poll(hits, { timeout: 15_000 }).toBeGreaterThan(0);
});

test("what was written is marked, followed and found again", async ({ page }) => {
  await signIn(page, "zoe.mueller-weiss");
  await page.goto("/behoerden/mid/seiten");
  await main(page).getByRole("link", { name: "Schutzbedarf bestimmen" }).click();
  await alive(page);
  const mark = page.getByRole("button", { name: /^(Merken|Gemerkt)$/ });
  if ((await mark.getAttribute("aria-pressed")) === "false") await mark.click();
  await expect(mark).toHaveAttribute("aria-pressed", "true");
  await page.goto("/gemerkt");
  await main(page).getByRole("link", { name: "Schutzbedarf bestimmen" }).click();
  await expect(page.locator("h1")).toHaveText("Schutzbedarf bestimmen");
});

test("a small form leaves the reader where they are @js", async ({ page }, info) => {
  await signIn(page, "tim.okonkwo");
  await contribute(page, named(info, "Wo der Fokus bleibt"));
  const thanks = main(page).getByRole("button", { name: /^Danke/ });
  for (const pressed of ["true", "false"]) {
    await thanks.press("Enter");
    await expect(thanks).toHaveAttribute("aria-pressed", pressed);
    await expect(thanks).toBeFocused();
  }
  await say(page, "Ich komme mit.");
  await expect(main(page).locator("article.ct-said").last()).toBeFocused();
  // The link opens what it leads to, without script too.
  await main(page).getByRole("link", { name: "Melden" }).press("Enter");
  await expect(page.locator("[name=reason]")).toBeFocused();
  await page.keyboard.insertText("Die Pumpe ist weg.");
  await page.getByRole("button", { name: "Meldung senden" }).press("Enter");
  await expect(page.locator(".al-note")).toBeFocused();
  await expect(page.locator(".al-note")).toBeInViewport();
});

test("what was typed is shown where its page is gone", async ({ page, personPage }, info) => {
  await signIn(page, "anke.brodersen");
  await toGroup(page, "E-Akte", "/seiten/neu?vorlage=leitfaden");
  await page.locator("[name=title]").fill(named(info, "Bald weg"));
  await page.getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(page.locator("h1")).toContainText("Bald weg");
  const other = await personPage("mehmet.aydin");
  await other.goto(`${path(page)}/bearbeiten`);
  await alive(other);
  await write(other, ["Ein Satz, der bleiben soll."]);
  await page.goto(`${path(page)}/verwalten`);
  await alive(page);
  await page.locator("main details.al-fold > summary").last().click();
  await page.getByRole("button", { name: "Seite entfernen" }).click();
  await expect(main(page)).toContainText("Papierkorb");
  await other.getByRole("button", { name: "Speichern" }).click();
  await expect(other.getByRole("region", { name: "Das haben Sie geschrieben" })).toContainText("Ein Satz, der bleiben soll.");
});

test("what somebody reports reaches who moderates, and is answered", async ({ page, personPage }, info) => {
  const reason = named(info, "Das steht im Geschäftsverteilungsplan anders.");
  await signIn(page, "friederike.hallmoor");
  await toGroup(page, "E-Akte", "/beitraege");
  await main(page).getByRole("link", { name: "Wer scannt Eingangspost ab 1. Dezember?", exact: true }).click();
  await alive(page);
  await page.locator("#melden > summary").click();
  await page.locator("[name=reason]").fill(reason);
  await page.getByRole("button", { name: "Meldung senden" }).click();
  await expect(page.locator("body")).toContainText("Wer hier moderiert, sieht sich das an.");

  const moderator = await personPage("mehmet.aydin");
  await moderator.goto("/gemeldet");
  await alive(moderator);
  const reported = main(moderator).locator("li", { hasText: reason });
  await axe(moderator, "reports");
  await reported.getByLabel("Antwort").fill("Der Plan wird angepasst.");
  await reported.getByRole("button", { name: /^Bleibt stehen/ }).click();
  await expect(reported).toHaveCount(0);
  await page.goto("/mitteilungen");
  await expect(main(page)).toContainText("bleibt stehen");
});

test("a contribution and a comment with the keyboard alone @keyboard", async ({ page }, info) => {
  const title = named(info, "Mit der Tastatur");
  await forbidMouse(page);
  await page.goto("/anmelden");
  await alive(page);
  await tabTo(page, page.locator("[name=login]"));
  await page.keyboard.type("tim.okonkwo");
  await tabTo(page, page.locator("[name=password]"));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
  const follow = async (link: Locator) => {
    await alive(page);
    const to = await link.getAttribute("href");
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === to);
    await alive(page);
  };
  await follow(page.locator(".al-rail a[href='/gruppen']"));
  await follow(main(page).getByRole("link", { name: "Fahrradpendler:innen" }).first());
  await follow(main(page).getByRole("link", { name: "Beitrag schreiben" }));
  await tabTo(page, page.locator("[name=title]"));
  await page.keyboard.type(title);
  const { field, edits } = await text(page);
  await tabTo(page, field);
  await page.keyboard.type("Ganz ohne Maus.");
  // In the editor the tab key may belong to a list; Escape leads out.
  if (edits) await page.keyboard.press("Escape");
  await tabTo(page, page.getByRole("button", { name: "Senden" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText(title);
  await alive(page);
  await tabTo(page, page.locator("textarea[name=said]"));
  await page.keyboard.type("Auch das.");
  await tabTo(page, page.getByRole("button", { name: "Kommentar senden" }));
  await page.keyboard.press("Enter");
  await expect(page.locator(".al-talk")).toContainText("Auch das.");
  await alive(page);
  const answer = page.locator(".al-talk summary", { hasText: "Antworten" }).first();
  await tabTo(page, answer);
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator(".al-talk textarea").first());
  await page.keyboard.type("Und die Antwort.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".al-talk .al-talk")).toContainText("Und die Antwort.");
});
