// The keys, in a dialog.

import { HISTORY, LISTS, MARKS } from "./commands";
import { tellAll } from "./dialog";
import { make } from "./dom";
import type { Labels } from "./labels";

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function showHelp(labels: Labels) {
  const rows: [string, string][] = [
    ["Alt+F10", labels.help_toolbar],
    ["Esc, Tab", labels.help_leave],
    ...[...MARKS, ...LISTS, ...HISTORY].map(({ keys, name }): [string, string] => [keys ?? "", labels[name]]),
    ["Mod+K", labels.link],
    ["@", labels.help_mention],
    ["Mod+Alt+2 – 4", labels.help_kind],
  ];
  const shown = (keys: string) => keys.replaceAll("Mod", mac ? "⌘" : labels.help_mod);
  const row = ([keys, what]: [string, string]) => [make("dt", {}, make("kbd", { translate: "no" }, shown(keys))), make("dd", {}, what)];
  tellAll(labels.help_title, labels, make("dl", { class: "ed-keys" }, ...rows.flatMap(row)));
}
