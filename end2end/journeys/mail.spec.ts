// When notices come by mail: chosen once, and otherwise for a group, with script and without.

import { axe } from "../support/access";
import { alive, signIn } from "../support/pages";
import { expect, test } from "../support/test";

test("somebody chooses when notices come by mail", async ({ page }, info) => {
  // One person chooses in each project of the run.
  const who = { desktop: "anke.brodersen", phone: "lukasz.nowak", nojs: "mehmet.aydin" }[info.project.name] ?? "anke.brodersen";
  await signIn(page, who);
  await page.goto("/mitteilungen");
  await page.getByRole("link", { name: "Mitteilungen als Mail einstellen" }).click();
  await alive(page);
  await expect(page.locator("h1")).toHaveText("Mitteilungen als Mail");
  // The demo has no mail server, and the page says so.
  await expect(page.locator("main")).toContainText("Diese Installation verschickt keine Mails");
  await expect(page.getByRole("radio", { name: /Einmal am Tag/ })).toBeChecked();
  await page.getByRole("radio", { name: /^Sofort/ }).check();
  const groups = page.locator("select[name^='p-']");
  if (await groups.count()) await groups.first().selectOption({ label: "Keine Mail" });
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.locator("main")).toContainText("Ihre Wahl gilt ab der nächsten Mitteilung");
  await axe(page);
  await page.goto("/mitteilungen/einstellungen");
  await expect(page.getByRole("radio", { name: /^Sofort/ })).toBeChecked();
  if (await groups.count()) await expect(groups.first()).toHaveValue("never");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
