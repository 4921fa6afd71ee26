// One text field that becomes an editor. The text area it stands on stays what it is if this fails.

import { Editor, Extension } from "@tiptap/core";
import { Autosave } from "./autosave";
import { make } from "./dom";
import { Hints } from "./hints";
import { keys } from "./keys";
import { readLabels } from "./labels";
import { askForLink } from "./link_dialog";
import { mentions } from "./mentions";
import { offer } from "./offer";
import { cleanPasted } from "./paste";
import { readRecord, writeRecord } from "./record";
import { extensions } from "./schema";
import { Store } from "./store";
import { Toolbar } from "./toolbar";

/** Gives the field around a text area its editor. */
export function enhance(area: HTMLTextAreaElement) {
  const root = area.closest<HTMLElement>("[data-editor-field]");
  const record = root?.querySelector<HTMLInputElement>("input[data-editor-document]");
  // Markdown that is nowhere a record stays Markdown: only the server reads it.
  if (!root || !record || (area.value && !record.value)) return;
  const data = root.dataset;
  const { id } = area;
  const labels = readLabels(data.labels);
  const pictures = new Map<string, string>();
  const pictureAt = (file: string) => pictures.get(file) ?? (data.picture ?? "").replace("{id}", encodeURIComponent(file));
  const content = readRecord(record.value);

  const box = make("div", { class: "ed" });
  const told = make("p", { class: "al-vh", role: "status" });
  const tell = (sentence: string) => void (told.textContent = sentence);
  // How to write Markdown is for those who do.
  const hint = document.getElementById(`${id}-h`);
  const described = (area.getAttribute("aria-describedby") ?? "").split(" ").filter((other) => other && other !== hint?.id);
  const how = make("p", { class: "al-vh", id: `${id}-how` }, labels.how_to_leave);
  const places = { suggest: data.suggest, upload: data.upload, keep: ({ id, src }: { id: string; src: string }) => void pictures.set(id, src) };
  let toolbar: Toolbar | undefined;

  const editor = new Editor({
    element: box,
    injectCSS: false,
    enableContentCheck: true,
    // What the schema does not know must not be lost: the text area stays.
    onContentError: ({ error }) => {
      throw error;
    },
    content,
    extensions: [
      ...extensions(labels, pictureAt),
      keys(() => toolbar?.focus(), () => askForLink(editor, labels, places.suggest)),
      ...(data.suggest ? [mentions(data.suggest, labels, box, tell)] : []),
      Extension.create({ name: "kept", onUpdate: () => void changed() }),
    ],
    editorProps: {
      transformPastedHTML: cleanPasted,
      attributes: {
        id,
        class: "ed-area ct",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-label`,
        "aria-describedby": [...described, how.id].join(" "),
        ...(area.getAttribute("aria-invalid") ? { "aria-invalid": "true" } : {}),
        spellcheck: "true",
        dir: "auto",
      },
    },
  });
  const changed = () => {
    const now = writeRecord(editor);
    if (now === record.value) return;
    record.value = now;
    // As a field that was typed into.
    record.dispatchEvent(new Event("input", { bubbles: true }));
  };

  // Whatever fails has failed by now; from here on the editor has the text area's place and name.
  record.value = writeRecord(editor);
  toolbar = new Toolbar(editor, labels, places);
  box.prepend(toolbar.element);
  area.id = `${id}-source`;
  area.after(box, how, told);
  if (hint) hint.hidden = true;
  area.hidden = true;
  area.disabled = true;
  record.disabled = false;
  const label = root.querySelector("label");
  label?.removeAttribute("for");
  label?.addEventListener("click", () => editor.commands.focus());
  if (area.autofocus) editor.commands.focus();
  save(root, area, record, editor);
}

function save(root: HTMLElement, area: HTMLTextAreaElement, record: HTMLInputElement, editor: Editor) {
  const { form } = area;
  const { autosave, account, draft, signIn } = root.dataset;
  const labels = readLabels(root.dataset.labels);
  if (!form || !autosave) return;
  const store = account && draft ? new Store(account, draft) : null;
  const hints = new Hints(editor, form.querySelector("[data-editor-hints]"));
  new Autosave(form, autosave, signIn, labels, store, (found) => hints.show(found));
  if (!store) return;
  offer(store, record.value, labels, root, (kept, text) => {
    for (const [name, value] of kept.fields) {
      const field = form.elements.namedItem(name);
      if ((field instanceof HTMLInputElement && ["text", "search"].includes(field.type)) || field instanceof HTMLTextAreaElement) field.value = value;
    }
    editor.commands.setContent(readRecord(text), { emitUpdate: true });
  });
}
