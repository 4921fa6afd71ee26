// Somebody who is named. What a reader sees of them, the server decides each time.

import { Node } from "@tiptap/core";

export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    kind: { default: "person", parseHTML: (element: HTMLElement) => element.dataset.mention, renderHTML: ({ kind }) => ({ "data-mention": kind }) },
    id: { default: null, parseHTML: (element: HTMLElement) => element.dataset.id, renderHTML: ({ id }) => ({ "data-id": id }) },
    label: { default: "", parseHTML: (element: HTMLElement) => element.textContent ?? "", rendered: false },
  }),
  parseHTML: () => [{ tag: "span[data-mention][data-id]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "ct-mention", translate: "no" }, String(node.attrs.label)],
  renderText: ({ node }) => String(node.attrs.label),
});
