// node src/editor/fixtures.mjs: writes what the editor makes of a few texts into src/document/corpus.
// The records are made by the schema that is shipped, and `src/document/tests/editor.rs` reads them:
// what one side learns, the other must know. Run it when the schema changes.

import { build } from "esbuild";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const corpus = join(here, "../document/corpus");
const result = await build({
  stdin: { contents: `export { getSchema } from "@tiptap/core"; export { extensions } from "./schema";`, resolveDir: here, loader: "ts" },
  bundle: true,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  write: false,
});
// Only what draws asks for a browser; a schema draws nothing.
globalThis.navigator ??= { userAgent: "", platform: "" };
const code = Buffer.from(result.outputFiles[0].contents).toString("base64");
const { getSchema, extensions } = await import(`data:text/javascript;base64,${code}`);
const schema = getSchema(extensions({}, () => ""));

const { nodes, marks } = schema;
const text = (words, ...names) => schema.text(words, names.map((name) => (typeof name === "string" ? marks[name].create() : name)));
const p = (...inside) => nodes.paragraph.create(null, inside);
const li = (...inside) => nodes.listItem.create(null, inside);
const cell = (type, attrs, words) => nodes[type].create(attrs, p(...(words ? [text(words)] : [])));
const row = (...cells) => nodes.tableRow.create(null, cells);
const link = (href) => marks.link.create({ href });
const id = (n) => `0192aaaa-0000-7000-8000-${String(n).padStart(12, "0")}`;
const mention = (kind, n, label) => nodes.mention.create({ kind, id: id(n), label });

const everything = nodes.doc.create(null, [
  ...[2, 3, 4].map((level) => nodes.heading.create({ level }, text(`Ebene ${level}`))),
  p(text("Schlicht, "), text("fett", "bold"), text("kursiv und fett", "bold", "italic"), text("weg", "strike"), text("x = 1", "code"), text("alles", "bold", "italic", "strike", "code", link("https://example.org/a?b=c"))),
  p(text("Zeile", link("/seiten/1")), nodes.hardBreak.create(null, null, [link("/seiten/1")]), text("danach", link("/seiten/1"))),
  p(mention("person", 1, "Anke Brodersen"), text(", "), mention("unit", 2, "MID 47"), text(", "), mention("group", 3, "E-Akte")),
  nodes.bulletList.create(null, [li(p(text("eins")), nodes.orderedList.create({ start: 4 }, [li(p(text("vier"))), li(p())])), li(p(text("zwei")))]),
  nodes.taskList.create(null, [nodes.taskItem.create({ checked: true }, p(text("erledigt"))), nodes.taskItem.create(null, [p(text("offen")), p(text("noch ein Absatz"))])]),
  nodes.table.create(null, [
    row(cell("tableHeader", { colspan: 2 }, "Kopf"), cell("tableHeader", { colwidth: [120] }, "Breite")),
    row(cell("tableCell", { rowspan: 2 }, "hoch"), cell("tableCell", null, "b"), cell("tableCell", null, "")),
    row(cell("tableCell", null, "d"), cell("tableCell", null, "e")),
  ]),
  nodes.blockquote.create(null, [p(text("Zitat")), nodes.codeBlock.create({ language: "sh" }, text("ls -l\n  | wc"))]),
  ...["info", "success", "warning", "danger"].map((kind) => nodes.callout.create({ kind }, p(text(`Hinweis ${kind}`)))),
  nodes.codeBlock.create(null, text("ohne Sprache")),
  nodes.horizontalRule.create(),
  nodes.image.create({ file: id(9), alt: "Ein Bahnhof" }),
  nodes.image.create({ file: id(9), decorative: true }),
  p(),
]);
everything.check();
const names = [...Object.keys(nodes), ...Object.keys(marks)].sort();
const write = (name, value) => writeFileSync(join(corpus, name), `${JSON.stringify(value, null, 1)}\n`);
write("editor.json", { schema: 1, doc: everything.toJSON() });
write("editor-names.json", names);
