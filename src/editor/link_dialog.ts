// Where a link leads: something of this house, found by its name, or an address.

import type { Editor } from "@tiptap/core";
import { ask, field, input } from "./dialog";
import { button, make } from "./dom";
import type { Labels } from "./labels";
import { meant } from "./link";
import { List, Source } from "./suggest";

export function askForLink(editor: Editor, labels: Labels, suggest: string | undefined) {
  editor.chain().extendMarkRange("link").run();
  const { from, to, empty } = editor.state.selection;
  const before = String(editor.getAttributes("link").href ?? "");
  const target = input(before, { inputmode: "url", name: "target" });
  const text = input(editor.state.doc.textBetween(from, to, " "), { name: "text" });
  const place = field(labels.link_target, target, labels.link_hint);
  if (suggest) offer(place, target, text, labels, suggest);
  const fields = empty ? [place, field(labels.link_text, text)] : [place];
  const remove = button(labels.remove, "tertiary", () => {
    editor.chain().focus().unsetMark("link").run();
    asked.dialog.close();
  });
  const asked = ask(labels.link_title, labels, fields, ({ refuse }) => {
    if (!target.value.trim()) return refuse(target, labels.link_missing), false;
    const href = target.dataset.href ?? meant(target.value);
    if (!href) return refuse(target, labels.link_wrong), false;
    const mark = { type: "link", attrs: { href } };
    if (empty) {
      const shown = text.value.trim() || target.value.trim();
      editor.chain().focus().insertContent({ type: "text", text: shown, marks: [mark] }).run();
    } else editor.chain().focus().setMark("link", { href }).run();
    return true;
  }, before ? [remove] : []);
  asked.dialog.addEventListener("close", () => editor.commands.focus());
}

/** Shows what is meant while somebody types a name. */
function offer(place: HTMLElement, target: HTMLInputElement, text: HTMLInputElement, labels: Labels, suggest: string) {
  target.setAttribute("role", "combobox");
  target.setAttribute("aria-autocomplete", "list");
  target.setAttribute("aria-expanded", "false");
  const told = make("p", { class: "al-vh", role: "status" });
  const source = new Source(suggest, "");
  const list = new List(target, labels, (sentence) => (told.textContent = sentence), (chosen) => {
    // What is chosen is shown by its name, as it is found.
    target.value = chosen.label;
    target.dataset.href = chosen.href;
    text.value ||= chosen.label;
    queueMicrotask(() => (told.textContent = chosen.label));
  });
  target.addEventListener("input", () => {
    delete target.dataset.href;
    const question = target.value.trim();
    if (question.length < 2 || /^(\/|\w+:)/.test(question)) return source.stop(), list.hide();
    source.ask(question, (found) => list.show(found, false));
  });
  target.addEventListener("keydown", (event) => {
    if (list.key(event)) event.preventDefault();
  });
  target.addEventListener("blur", () => list.hide());
  place.append(list.element, told);
}
