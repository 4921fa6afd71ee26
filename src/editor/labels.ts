// What the editor says. The words come with the page, in its language; `src/ui/editor/texts.rs` has them.

const NAMES = [
  // toolbar
  "toolbar", "kind", "paragraph", "heading", "subheading", "minor", "quote", "info", "success", "warning", "danger", "code_block",
  "bold", "italic", "strike", "code", "bullets", "numbers", "tasks", "link", "table", "picture", "mention", "rule", "undo", "redo", "help", "more",
  // within a table
  "table_tools", "row_above", "row_below", "row_remove", "column_before", "column_after", "column_remove", "head_row", "table_remove",
  // the text
  "how_to_leave", "task_done", "task_open",
  // dialogs
  "ok", "cancel", "close", "remove", "help_title", "help_toolbar", "help_leave", "help_kind", "help_mod", "help_mention",
  "link_title", "link_target", "link_hint", "link_text", "link_wrong", "link_missing",
  "picture_title", "picture_file", "picture_hint", "picture_alt", "picture_alt_hint", "picture_decorative", "picture_missing",
  "picture_undescribed", "picture_failed", "picture_busy",
  // suggestions
  "suggestions", "found_none", "found_one", "found_many",
  // saving
  "changed", "saving", "saved_at", "offline", "session_over", "sign_in", "conflict", "not_saved", "offer", "offer_take", "offer_discard",
] as const;

export type Labels = Record<(typeof NAMES)[number], string>;

/** Reads the words, and refuses to go on without one of them. */
export function readLabels(json: string | undefined): Labels {
  const given: unknown = JSON.parse(json ?? "{}");
  const words = given as Record<string, unknown>;
  for (const name of NAMES) if (typeof words[name] !== "string") throw new Error(`the editor lacks the word ${name}`);
  return words as Labels;
}

/** Puts a value into a sentence's `{}`. */
export const fill = (sentence: string, value: string | number) => sentence.replace("{}", String(value));
