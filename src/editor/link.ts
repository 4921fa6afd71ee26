// Links, and where they may lead. `src/document/link.rs` has the same rule and the last word.

import { Mark } from "@tiptap/core";

const INVISIBLE = /[\p{C}\p{Z}\s]/u;

/** The address as the record keeps it; nothing when a link must not have it. */
export function allowed(address: string): string | null {
  if (address.length > 2048 || INVISIBLE.test(address)) return null;
  if (address.startsWith("/")) return /^\/[/\\]/.test(address) ? null : address;
  if (/^https?:\/\/[\p{L}\p{N}[]/iu.test(address) || /^(mailto|tel):./i.test(address)) return address;
  return null;
}

/** What somebody typed as an address: "example.org" means a site, "a@b.de" a mailbox. */
export function meant(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return allowed(`mailto:${text}`);
  if (/^(www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$))/i.test(text)) return allowed(`https://${text}`);
  return allowed(text);
}

export const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => (allowed(element.getAttribute("href")?.trim() ?? "") ? null : false) },
  ],
  renderHTML: ({ mark }) => ["a", { href: allowed(String(mark.attrs.href)) ?? undefined, rel: "noopener noreferrer" }, 0],
});
