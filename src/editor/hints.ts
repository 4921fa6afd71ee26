// Hints at what reads hard: a list below the text, whose lines lead to the words, which are underlined.

import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { icon, make } from "./dom";

export interface Hint {
  kind: string;
  text: string;
  /** The words it is about, if it is about words. */
  sentence?: string;
}

const KEY = new PluginKey<DecorationSet>("hints");

export class Hints {
  private shown = "[]";

  constructor(
    private readonly editor: Editor,
    private readonly list: Element | null,
  ) {
    editor.registerPlugin(
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: () => DecorationSet.empty,
          apply: (change, shown) => (change.getMeta(KEY) as DecorationSet | undefined) ?? shown.map(change.mapping, change.doc),
        },
        props: { decorations: (state) => KEY.getState(state) },
      }),
    );
  }

  show(hints: Hint[]) {
    const same = JSON.stringify(hints);
    const isNew = same !== this.shown;
    this.shown = same;
    const { state, view } = this.editor;
    const found = hints.map((hint, at) => find(state.doc, hint, hints.slice(0, at).filter((other) => other.kind === hint.kind && other.sentence === hint.sentence).length));
    const marks = found.flatMap((range, at) => (range ? [Decoration.inline(range.from, range.to, { class: "ed-hinted" }, { at })] : []));
    view.dispatch(state.tr.setMeta(KEY, DecorationSet.create(state.doc, marks)).setMeta("addToHistory", false));
    const line = ({ kind, text }: Hint, at: number) => {
      const words = found[at] ? make("button", { type: "button", class: "ed-jump" }, text) : make("span", {}, text);
      words.addEventListener("click", () => this.jump(at));
      return make("li", { "data-kind": kind }, icon("info"), words);
    };
    // What is read out again while somebody writes is a disturbance.
    if (!isNew) return;
    this.list?.replaceChildren(...hints.map(line));
    const count = this.list?.parentElement?.querySelector("[role=status]");
    const words = this.list?.getAttribute(hints.length === 1 ? "data-one" : "data-several") ?? "";
    if (count) count.textContent = hints.length ? words.replace("{}", String(hints.length)) : "";
  }

  /** To where the words stand by now. */
  private jump(at: number) {
    const mark = KEY.getState(this.editor.state)?.find(undefined, undefined, (spec) => spec.at === at)[0];
    if (mark) this.editor.chain().focus().setTextSelection({ from: mark.from, to: mark.to }).scrollIntoView().run();
  }
}

/** Where the words of a hint stand: in one block of text, whatever spaces are between them. */
function find(doc: Node, { kind, sentence }: Hint, skip: number): { from: number; to: number } | null {
  const wanted = (sentence ?? "").replace(/\s/g, "");
  let range: { from: number; to: number } | null = null;
  if (!wanted) return range;
  doc.descendants((block, start) => {
    if (!block.isTextblock || range) return !range;
    let text = "";
    const places: number[] = [];
    block.forEach((piece, offset) => {
      const words = piece.isText ? (piece.text ?? "") : String(piece.attrs.label ?? "");
      for (let at = 0; at < words.length; at++) {
        if (/\s/.test(words[at] ?? "")) continue;
        text += words[at];
        places.push(start + 1 + offset + (piece.isText ? at : 0));
      }
    });
    for (let at = text.indexOf(wanted); at >= 0 && !range; at = text.indexOf(wanted, at + 1)) {
      const [from, to] = [places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1];
      const isLink = doc.rangeHasMark(from, to, doc.type.schema.marks.link!);
      if ((kind !== "link" || isLink) && skip-- === 0) range = { from, to };
    }
    return false;
  });
  return range;
}
