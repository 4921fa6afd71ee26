// The editor, at its example in the gallery: by keyboard alone, with what people paste, and without it.

import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { axeAllThemes } from "../support/access";
import { alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";

const WORD = readFileSync(new URL("../../src/document/corpus/word.html", import.meta.url), "utf8");
const ANKE = { kind: "person", id: "0192aaaa-0000-7000-8000-000000000001", label: "Anke Brodersen", href: "/personen/1", detail: "MID 47" };
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** The form of the example, and what it would send. */
class Example {
  readonly form: Locator;
  readonly text: Locator;
  readonly bar: Locator;

  constructor(readonly page: Page) {
    this.form = page.locator("form", { has: page.locator("[data-editor-field]") });
    this.text = this.form.getByRole("textbox", { name: "Text", exact: true });
    this.bar = this.form.getByRole("toolbar", { name: "Text gestalten" });
  }

  async record(): Promise<string> {
    return this.form.locator("input[name=document]").inputValue();
  }

  async types(): Promise<string[]> {
    const doc = JSON.parse(await this.record()).doc as { content: { type: string }[] };
    return doc.content.map((block) => block.type);
  }

  /** With an empty text and the focus in it. */
  async empty() {
    await this.text.focus();
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.press("Delete");
  }

  async paste(html: string) {
    await this.text.evaluate((area, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", pasted);
      area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, html);
  }
}

/** Takes drafts, as a server would, and tells what came. */
async function drafts(page: Page) {
  const sent: URLSearchParams[] = [];
  await page.route("**/gestaltung/entwurf", async (route) => {
    sent.push(new URLSearchParams(route.request().postData() ?? ""));
    await route.fulfill({ json: { saved_at: "2026-11-24T09:42:00Z", revision: 2, hints: [{ kind: "long", text: "1 langer Satz" }] } });
  });
  return sent;
}

async function open(page: Page): Promise<Example> {
  await signIn(page, "anke.brodersen");
  await page.goto("/gestaltung");
  await alive(page);
  return new Example(page);
}

test("by keyboard: into the toolbar and back, and out of the text @js @keyboard", async ({ page }) => {
  await drafts(page);
  const editor = await open(page);
  await editor.text.focus();
  await page.keyboard.press("Alt+F10");
  await expect(editor.bar.getByRole("combobox", { name: "Absatzart" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(editor.bar.getByRole("button", { name: "Fett" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(editor.bar.getByRole("button", { name: "Tastenkürzel" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Tastenkürzel" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(editor.bar.getByRole("button", { name: "Tastenkürzel" })).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Escape");
  await expect(editor.text).toBeFocused();

  // A list takes the tab key; after Escape it leads out.
  await editor.empty();
  await page.keyboard.type("- eins");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(editor.text).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor.text).not.toBeFocused();
});

test("by keyboard: heading, list, marks, table @js @keyboard", async ({ page }) => {
  await drafts(page);
  const editor = await open(page);
  await editor.empty();
  await page.keyboard.press("Alt+F10");
  await page.keyboard.press("Home");
  await editor.bar.getByRole("combobox").selectOption("Überschrift");
  await page.keyboard.press("Escape");
  await page.keyboard.type("Was sich ändert");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+B");
  await expect(editor.bar.getByRole("button", { name: "Fett" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.type("Wichtig");
  await page.keyboard.press("ControlOrMeta+B");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+Shift+9");
  await page.keyboard.type("anmelden");
  expect(await editor.types()).toEqual(["heading", "paragraph", "taskList"]);
  expect(await editor.record()).toContain('"marks":[{"type":"bold"}],"text":"Wichtig"');

  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+F10");
  await editor.bar.getByRole("button", { name: "Tabelle einfügen" }).press("Enter");
  await expect(editor.text).toBeFocused();
  await page.keyboard.type("Tag");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ort");
  await editor.bar.getByRole("button", { name: "Spalte danach" }).press("Enter");
  await editor.bar.getByRole("button", { name: "Zeile löschen" }).press("Enter");
  const record = JSON.parse(await editor.record()).doc.content.at(-1);
  expect(record.type).toBe("table");
  expect(record.content.map((row: { content: unknown[] }) => row.content.length)).toEqual([4, 4]);

  await editor.bar.getByRole("button", { name: "Tabelle löschen" }).press("Enter");
  await editor.bar.getByRole("combobox").selectOption("Achtung");
  await page.keyboard.press("Escape");
  expect(await editor.types()).toEqual(["heading", "paragraph", "taskList", "callout"]);
});

test("a link leads to what was found, or where links may lead @js", async ({ page }) => {
  await drafts(page);
  await page.route("**/gestaltung/vorschlaege?**", (route) => route.fulfill({ json: [ANKE] }));
  const editor = await open(page);
  await editor.empty();
  await page.keyboard.press("ControlOrMeta+K");
  const dialog = page.getByRole("dialog", { name: "Wohin führt der Verweis?" });
  const target = dialog.getByRole("combobox", { name: "Ziel" });
  await expect(target).toBeFocused();
  await target.fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("Dorthin kann kein Verweis führen");
  await target.fill("Anke");
  await expect(dialog.getByRole("option", { name: /Anke Brodersen/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(target).toHaveValue("Anke Brodersen");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(editor.text).toBeFocused();
  expect(await editor.record()).toContain('{"type":"link","attrs":{"href":"/personen/1"}}],"text":"Anke Brodersen"');
});

test("somebody is named by @ and the beginning of the name @js", async ({ page }) => {
  await drafts(page);
  await page.route("**/gestaltung/vorschlaege?**", (route) => route.fulfill({ json: [ANKE, { ...ANKE, label: "Anke Zander" }] }));
  const editor = await open(page);
  await editor.empty();
  await editor.text.pressSequentially("Fragen Sie @An");
  const list = editor.form.getByRole("listbox", { name: "Vorschläge" });
  await expect(list.getByRole("option")).toHaveCount(2);
  await expect(editor.form.getByText("2 Vorschläge.")).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(editor.text).toHaveAttribute("aria-activedescendant", /./);
  await page.keyboard.press("Enter");
  await expect(list).toBeHidden();
  await page.keyboard.type("bald.");
  expect(await editor.record()).toContain(`{"type":"mention","attrs":{"kind":"person","id":"${ANKE.id}","label":"Anke Brodersen"}},{"type":"text","text":" bald."}`);
});

test("a picture says what it shows, or that it only decorates @js", async ({ page }) => {
  await drafts(page);
  await page.route("**/gestaltung/bilder", (route) => route.fulfill({ json: { id: ANKE.id, src: "/favicon.svg", width: 1, height: 1 } }));
  const editor = await open(page);
  await editor.empty();
  const more = editor.bar.getByRole("button", { name: "Mehr" });
  if (await more.isVisible()) await more.click();
  await editor.bar.getByRole("button", { name: "Bild" }).click();
  const dialog = page.getByRole("dialog", { name: "Bild" });
  await dialog.getByRole("button", { name: "Übernehmen" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Bitte eine Datei wählen.");
  await dialog.getByLabel("Datei").setInputFiles({ name: "bild.png", mimeType: "image/png", buffer: PIXEL });
  await dialog.getByRole("button", { name: "Übernehmen" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Bitte beschreiben");
  await expect(dialog.getByLabel("Was zeigt das Bild?")).toBeFocused();
  await dialog.getByLabel("Was zeigt das Bild?").fill("Ein Bahnhof");
  await dialog.getByRole("button", { name: "Übernehmen" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await editor.record()).toContain(`{"type":"image","attrs":{"file":"${ANKE.id}","alt":"Ein Bahnhof","decorative":false}}`);
});

test("what Word has on the clipboard keeps its structure, and nothing runs @js", async ({ page }) => {
  await drafts(page);
  const editor = await open(page);
  await editor.empty();
  await editor.paste(WORD);
  expect(await editor.types()).toEqual(["heading", "paragraph", "bulletList", "orderedList", "paragraph", "table"]);
  const record = await editor.record();
  expect(record).toContain('"text":"In der Registratur."');
  expect(record).toContain('"href":"https://intern.example/rs?id=1&v=2"');
  expect(record).not.toMatch(/mso|style|font|·/i);

  await editor.empty();
  await editor.paste(
    `<p onclick="window.ran=1">a</p><script>window.ran=1</script><img src=x onerror="window.ran=1"><svg onload="window.ran=1"></svg>
     <a href="javascript:window.ran=1">b</a><a href="java\tscript:window.ran=1">c</a><iframe srcdoc="<script>parent.ran=1</script>"></iframe><math><a href="javascript:1">d</a></math>`,
  );
  await expect(editor.text).toContainText("a");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(await editor.record()).not.toMatch(/script|onerror|"link"|image/);
});

test("a draft is saved while somebody writes @js", async ({ page }) => {
  const sent = await drafts(page);
  const editor = await open(page);
  await editor.text.focus();
  await page.keyboard.type("Neu. ");
  await expect(editor.form.getByRole("status").filter({ hasText: "Entwurf gespeichert um" })).toBeVisible();
  await expect(editor.form.getByText("1 langer Satz")).toBeVisible();
  expect(sent.at(-1)?.get("document")).toContain("Neu.");
  expect(sent.at(-1)?.has("text")).toBe(false);
});

test.describe("without a connection", () => {
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 401/] });

  test("the text stays on the device, is offered again, and is sent later @js", async ({ page }) => {
    await page.route("**/gestaltung/entwurf", (route) => route.abort());
    const editor = await open(page);
    await editor.text.focus();
    await page.keyboard.type("Unterwegs. ");
    await expect(editor.form.getByText("Ihr Text liegt auf diesem Gerät und wird gesendet")).toBeVisible();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await alive(page);
    const offer = editor.form.getByRole("alert").filter({ hasText: "Auf diesem Gerät liegt eine neuere Fassung" });
    await expect(offer).toBeVisible();
    await page.unroute("**/gestaltung/entwurf");
    await drafts(page);
    await offer.getByRole("button", { name: "Diese Fassung nehmen" }).click();
    await expect(editor.text).toContainText("Unterwegs.");
    await expect(editor.form.getByText("Entwurf gespeichert um")).toBeVisible();
    await page.reload();
    await alive(page);
    await expect(editor.text).toBeVisible();
    await expect(offer).toHaveCount(0);
  });

  test("signing out takes along what lies on the device @js", async ({ page }) => {
    await page.route("**/gestaltung/entwurf", (route) => route.abort());
    const editor = await open(page);
    await editor.text.focus();
    await page.keyboard.type("Nur für mich. ");
    const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("allmende.draft.")).length);
    await expect.poll(kept).toBe(1);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto("/");
    await alive(page);
    expect(await kept()).toBe(1);
    await page.locator("form[action='/abmelden']").evaluate((form: HTMLFormElement) => form.requestSubmit());
    await page.waitForURL((url) => url.pathname !== "/" || url.search !== "");
    expect(await kept()).toBe(0);
  });

  test("after the session's end it says so @js", async ({ page }) => {
    await page.route("**/gestaltung/entwurf", (route) => route.fulfill({ status: 401, body: "" }));
    const editor = await open(page);
    await editor.text.focus();
    await page.keyboard.type("Spät. ");
    await expect(editor.form.getByText("Sie sind abgemeldet. Ihr Text liegt auf diesem Gerät.")).toBeVisible();
    await expect(editor.form.getByRole("link", { name: "Anmelden" })).toHaveAttribute("href", /anmelden/);
  });

  test("if the editor does not load, the text area stays @js", async ({ page }) => {
    await page.route("**/*.editor.js", (route) => route.abort());
    const editor = await open(page);
    await expect(editor.form.locator("textarea[name=text]")).toHaveValue(/^## Schulungen/);
    await expect(editor.form.locator("textarea[name=text]")).toBeEnabled();
    await expect(editor.form.locator("input[name=document]")).toBeDisabled();
    await expect(editor.bar).toHaveCount(0);
  });
});

test("without script the text area holds Markdown", async ({ page }) => {
  test.skip(test.info().project.use.javaScriptEnabled !== false, "with script there is the editor");
  const editor = await open(page);
  await expect(editor.form.locator("textarea[name=text]")).toHaveValue("## Schulungen\n\nEin Termin genügt.");
});

test("everybody can use it @js", async ({ page }) => {
  test.slow();
  await drafts(page);
  const editor = await open(page);
  await expect(editor.text).toBeVisible();
  await editor.empty();
  await editor.paste(WORD);
  await editor.bar.getByRole("button", { name: "Verweis" }).click();
  await axeAllThemes(page);
  await page.keyboard.press("Escape");
  await expect(editor.text).toBeFocused();
  await axeAllThemes(page);
});
