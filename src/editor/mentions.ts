// `@` and the beginning of a name: the list from which somebody is chosen.

import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Labels } from "./labels";
import { List, Source, type Suggestion } from "./suggest";

const BEGUN = /(?:^|[\s(„"])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40})$/u;

/** The name being typed before the cursor, and where its `@` stands. */
function begun(view: EditorView): { from: number; to: number; name: string } | null {
  const { selection } = view.state;
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 60), $from.parentOffset, "\n", "\ufffc");
  const name = BEGUN.exec(before)?.[1];
  return name === undefined ? null : { from: $from.pos - name.length - 1, to: $from.pos, name };
}

/** Calls the list at the cursor, in a box of the editor's own. */
export const mentions = (suggest: string, labels: Labels, box: HTMLElement, tell: (sentence: string) => void) =>
  Extension.create({
    name: "mentions",
    priority: 1100,
    addProseMirrorPlugins: () => {
      const source = new Source(suggest, "person,unit,group");
      let list: List | undefined;
      let asked: string | null = null;
      const close = () => {
        source.stop();
        asked = null;
        list?.hide();
      };
      const take = (view: EditorView, chosen: Suggestion) => {
        const at = begun(view);
        if (!at) return;
        const { kind, id, label } = chosen;
        const node = view.state.schema.nodes.mention?.create({ kind, id, label });
        if (node) view.dispatch(view.state.tr.replaceWith(at.from, at.to, node).insertText(" "));
      };
      return [
        new Plugin({
          props: {
            handleKeyDown: (_view, event) => list?.key(event) ?? false,
            handleDOMEvents: { blur: () => void close() },
          },
          view: (view) => {
            list = new List(view.dom, labels, tell, (chosen) => take(view, chosen));
            box.append(list.element);
            return {
              update: () => {
                const at = begun(view);
                if (!at) {
                  if (asked !== null) close();
                  return;
                }
                if (at.name === asked) return;
                asked = at.name;
                source.ask(at.name, (found) => {
                  if (begun(view)?.name !== at.name) return;
                  list?.show(found, true);
                  if (list?.open) place(list.element, view, at.from, box);
                });
              },
              destroy: close,
            };
          },
        }),
      ];
    },
  });

/** Below the line, within the editor's width. */
function place(list: HTMLElement, view: EditorView, at: number, box: HTMLElement) {
  const [cursor, frame] = [view.coordsAtPos(at), box.getBoundingClientRect()];
  const room = Math.max(0, frame.width - list.offsetWidth);
  list.style.setProperty("inset-block-start", `${Math.round(cursor.bottom - frame.top + 4)}px`);
  list.style.setProperty("inset-inline-start", `${Math.round(Math.min(Math.max(0, cursor.left - frame.left), room))}px`);
}
