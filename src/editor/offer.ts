// On this device lies what never reached the server: shall it be taken?

import { button, make } from "./dom";
import type { Labels } from "./labels";
import type { Kept, Store } from "./store";

export function offer(store: Store, now: string, labels: Labels, before: Element, take: (kept: Kept, document: string) => void) {
  const kept = store.kept();
  const text = kept?.fields.find(([name]) => name === "document")?.[1];
  if (!kept || !text || text === now) return store.clear();
  const time = new Date(kept.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  const close = () => box.remove();
  const box = make(
    "div",
    { class: "ed-offer", role: "alert" },
    make("p", {}, make("b", {}, labels.offer), ` (${time})`),
    make("div", { class: "al-cluster" },
      button(labels.offer_take, "primary", () => (take(kept, text), close())),
      button(labels.offer_discard, "secondary", () => (store.clear(), close()))),
  );
  before.before(box);
}
