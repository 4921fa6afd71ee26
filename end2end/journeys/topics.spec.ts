// Topics: chosen while writing, shown as chips, leading to everything about them; the list and its proposals.

import { axe } from "../support/access";
import { alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";
import type { Page, TestInfo } from "@playwright/test";

/** Words that no other project of the run has used. */
const named = (info: TestInfo, title: string) => `${title} ${info.project.name} ${info.retry}`;
const main = (page: Page) => page.locator("main");
const script = () => test.info().project.use.javaScriptEnabled !== false;

async function write(page: Page, title: string) {
  await page.goto("/behoerden/mid/seiten/neu?vorlage=leitfaden");
  await alive(page);
  await page.locator("[name=title]").fill(title);
  await page.locator("summary", { hasText: "Themen wählen" }).click();
}

test("a page gets its topics, and a topic leads to its pages", async ({ page }, info) => {
  const title = named(info, "Bahnkarten");
  await signIn(page, "anke.brodersen");
  await write(page, title);
  if (script()) {
    // What is typed narrows the list, and Enter chooses what is left.
    await page.getByLabel("Thema suchen").fill("reisek");
    await expect(page.locator(".al-long .al-pick:visible")).toHaveCount(1);
    await expect(page.locator(".al-long [role=status]")).toContainText("1 gefunden");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Reisekosten")).toBeChecked();
    await page.getByLabel("Thema suchen").fill("");
  } else {
    await page.getByLabel("Reisekosten").check();
  }
  await axe(page, "with the list open");
  await page.getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(page.locator("h1")).toHaveText(title);
  await expect(page.locator("section[aria-labelledby=verwandt]")).toContainText("Dienstreise beantragen");
  await main(page).locator(".al-chips").getByRole("link", { name: "Reisekosten" }).click();
  await expect(page.locator("h1")).toHaveText("Reisekosten");
  await expect(main(page).getByRole("link", { name: title })).toBeVisible();
  await main(page).getByRole("link", { name: "Themen" }).click();
  await expect(main(page).getByRole("link", { name: "Reisekosten" })).toBeVisible();
});

test("a missing topic is proposed, taken up, and its proposer is told", async ({ page, personPage }, info) => {
  const topic = named(info, "Lastenräder");
  await signIn(page, "mehmet.aydin");
  await write(page, named(info, "Räder im Haus"));
  await page.getByLabel("Fehlt ein Thema?").fill(topic);
  await page.getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(page.locator("h1")).toContainText("Räder im Haus");
  await expect(page.locator("section[aria-labelledby=themen]")).toHaveCount(0);
  const address = page.url();
  const editor = await personPage("anke.brodersen");
  await editor.goto("/themen");
  await alive(editor);
  await editor.getByRole("link", { name: "Themen verwalten" }).click();
  await alive(editor);
  const row = main(editor).locator("li", { hasText: topic });
  await row.getByLabel("Gehört zu").selectOption({ label: "Haus und Technik" });
  await row.getByRole("button", { name: "Aufnehmen", exact: true }).click();
  await expect(main(editor)).toContainText("Gespeichert.");
  await page.goto("/mitteilungen");
  await expect(main(page)).toContainText(`Das Thema „${topic}“ gibt es jetzt.`);
  await page.goto(address);
  await expect(page.locator("section[aria-labelledby=themen]")).toContainText(topic);
});
