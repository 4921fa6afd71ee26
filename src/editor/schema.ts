// What a text can consist of. These names and attributes are the record's; `src/document` reads them,
// and a test there reads what `fixtures.mjs` wrote with this schema.

import { Node, type Extensions, mergeAttributes } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Code } from "@tiptap/extension-code";
import { CodeBlock } from "@tiptap/extension-code-block";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Strike } from "@tiptap/extension-strike";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { Gapcursor, TrailingNode, UndoRedo } from "@tiptap/extensions";
import type { Labels } from "./labels";
import { Link } from "./link";
import { Mention } from "./mention";
import { Picture } from "./picture";

export const CALLOUTS = ["info", "success", "warning", "danger"] as const;
export type CalloutKind = (typeof CALLOUTS)[number];

const callout = (labels: Labels) =>
  Node.create({
    name: "callout",
    group: "block",
    content: "block+",
    defining: true,
    addAttributes: () => ({
      kind: {
        default: "info",
        parseHTML: (element: HTMLElement) => CALLOUTS.find((kind) => kind === element.dataset.callout) ?? "info",
        renderHTML: ({ kind }) => ({ "data-callout": kind, class: `ct-callout ct-callout--${kind}`, "aria-label": labels[kind as CalloutKind] }),
      },
    }),
    parseHTML: () => [{ tag: "div[data-callout]" }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ role: "note" }, HTMLAttributes), 0],
  });

const spans = () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null, rendered: false } });

/** Everything the record knows, and what it takes to write it. */
export function extensions(labels: Labels, pictureAt: (file: string) => string): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    Heading.configure({ levels: [2, 3, 4] }),
    HardBreak,
    HorizontalRule,
    Blockquote,
    callout(labels),
    CodeBlock,
    BulletList,
    OrderedList.extend({
      addAttributes: () => ({
        start: { default: 1, parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1 },
      }),
    }),
    ListItem,
    ListKeymap,
    TaskList.configure({ HTMLAttributes: { class: "ct-tasks" } }),
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node, checked) => `${checked ? labels.task_done : labels.task_open}: ${node.textContent}` },
    }),
    // Without a view of its own, which would set widths by style.
    Table.extend({
      addNodeView: () => null,
      renderHTML: () => ["div", { class: "ct-tablebox" }, ["table", { class: "ct-table" }, ["tbody", 0]]],
    }).configure({ resizable: false }),
    TableRow,
    TableHeader.extend({ addAttributes: spans }),
    TableCell.extend({ addAttributes: spans }),
    Picture.configure({ pictureAt, labels }),
    Mention,
    Link,
    Bold,
    Italic,
    Strike,
    // Beside other marks, as the record allows.
    Code.extend({ excludes: "" }),
    UndoRedo,
    Gapcursor,
    // Room to write below a table or picture; `record` leaves it out again.
    TrailingNode,
  ];
}
