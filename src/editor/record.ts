// The editor's content as the record that is kept: `{"schema":1,"doc":…}`.

import type { Editor, JSONContent } from "@tiptap/core";

const SCHEMA = 1;

/** What the page gave to begin with; nothing if there is none. */
export function readRecord(json: string): JSONContent | null {
  if (!json) return null;
  const record = JSON.parse(json) as { schema?: unknown; doc?: JSONContent };
  if (record.schema !== SCHEMA || !record.doc) throw new Error("not a record of this schema");
  return record.doc;
}

/** What is kept. Halves of characters, which no reader takes, are replaced. */
export function writeRecord(editor: Editor): string {
  const doc = editor.getJSON();
  const blocks = doc.content ?? [];
  const last = blocks.at(-1);
  if (blocks.length > 1 && last?.type === "paragraph" && !last.content) doc.content = blocks.slice(0, -1);
  return JSON.stringify({ schema: SCHEMA, doc }, (_key, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value));
}
