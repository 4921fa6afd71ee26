// What the toolbar offers: each with its word, its picture, its keys, and whether it is on.

import type { ChainedCommands, Editor } from "@tiptap/core";
import type { Labels } from "./labels";
import { CALLOUTS, type CalloutKind } from "./schema";

export interface Command {
  name: keyof Labels;
  icon: string;
  keys?: string;
  run: (editor: Editor) => void;
  /** For what can be on or off. */
  on?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
}

const chain = (act: (chain: ChainedCommands) => ChainedCommands) => (editor: Editor) => void act(editor.chain().focus()).run();
const can = (act: (chain: ChainedCommands) => ChainedCommands) => (editor: Editor) => act(editor.can().chain()).run();
const mark = (name: "bold" | "italic" | "strike" | "code", keys: string): Command => ({
  name,
  icon: name,
  keys,
  run: chain((c) => c.toggleMark(name)),
  on: (editor) => editor.isActive(name),
});

export const MARKS: Command[] = [mark("bold", "Mod+B"), mark("italic", "Mod+I"), mark("strike", "Mod+Shift+S"), mark("code", "Mod+E")];

export const LISTS: Command[] = [
  { name: "bullets", icon: "list", keys: "Mod+Shift+8", run: chain((c) => c.toggleBulletList()), on: (editor) => editor.isActive("bulletList") },
  { name: "numbers", icon: "numbers", keys: "Mod+Shift+7", run: chain((c) => c.toggleOrderedList()), on: (editor) => editor.isActive("orderedList") },
  { name: "tasks", icon: "task", keys: "Mod+Shift+9", run: chain((c) => c.toggleTaskList()), on: (editor) => editor.isActive("taskList") },
];

export const RULE: Command = { name: "rule", icon: "rule", run: chain((c) => c.setHorizontalRule()) };
export const TABLE: Command = { name: "table", icon: "table", run: chain((c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true })) };
export const HISTORY: Command[] = [
  { name: "undo", icon: "undo", keys: "Mod+Z", run: chain((c) => c.undo()), can: can((c) => c.undo()) },
  { name: "redo", icon: "redo", keys: "Mod+Shift+Z", run: chain((c) => c.redo()), can: can((c) => c.redo()) },
];

/** Within a table; words instead of pictures, since no picture says them. */
export const IN_TABLE: Command[] = [
  { name: "row_above", icon: "", run: chain((c) => c.addRowBefore()) },
  { name: "row_below", icon: "", run: chain((c) => c.addRowAfter()) },
  { name: "row_remove", icon: "", run: chain((c) => c.deleteRow()) },
  { name: "column_before", icon: "", run: chain((c) => c.addColumnBefore()) },
  { name: "column_after", icon: "", run: chain((c) => c.addColumnAfter()) },
  { name: "column_remove", icon: "", run: chain((c) => c.deleteColumn()) },
  { name: "head_row", icon: "", run: chain((c) => c.toggleHeaderRow()), on: hasHead },
  { name: "table_remove", icon: "", run: chain((c) => c.deleteTable()) },
];

function hasHead(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name === "table") return node.firstChild?.firstChild?.type.name === "tableHeader";
  }
  return false;
}

/** The kinds of block, in the order of the list to choose from. */
export const KINDS = ["paragraph", "heading", "subheading", "minor", "quote", ...CALLOUTS, "code_block"] as const;
export type Kind = (typeof KINDS)[number];
const LEVELS = { heading: 2, subheading: 3, minor: 4 } as const;

const isCallout = (kind: Kind): kind is CalloutKind => (CALLOUTS as readonly string[]).includes(kind);

export function kindOf(editor: Editor): Kind {
  if (editor.isActive("codeBlock")) return "code_block";
  for (const kind of ["heading", "subheading", "minor"] as const) if (editor.isActive("heading", { level: LEVELS[kind] })) return kind;
  for (const kind of CALLOUTS) if (editor.isActive("callout", { kind })) return kind;
  return editor.isActive("blockquote") ? "quote" : "paragraph";
}

/** Makes the block at the cursor one of this kind; what surrounded it as a kind goes. */
export function makeKind(editor: Editor, kind: Kind) {
  const now = kindOf(editor);
  if (now === kind) return;
  if (isCallout(kind) && isCallout(now)) return void editor.chain().updateAttributes("callout", { kind }).run();
  const chain = editor.chain();
  if (now === "quote") chain.lift("blockquote");
  if (isCallout(now)) chain.lift("callout");
  if (kind === "heading" || kind === "subheading" || kind === "minor") chain.setHeading({ level: LEVELS[kind] });
  else if (kind === "code_block") chain.setCodeBlock();
  else chain.setParagraph();
  if (kind === "quote") chain.wrapIn("blockquote");
  if (isCallout(kind)) chain.wrapIn("callout", { kind });
  chain.run();
}
