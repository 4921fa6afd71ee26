// A picture is chosen, described and uploaded; or one that is there is described anew.

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { ask, field, input } from "./dialog";
import { freshId, make } from "./dom";
import type { Labels } from "./labels";
import type { PictureAttributes } from "./picture";

interface Uploaded {
  id: string;
  src: string;
}

export function askForPicture(editor: Editor, labels: Labels, upload: string, keep: (uploaded: Uploaded) => void) {
  const { selection } = editor.state;
  const before = selection instanceof NodeSelection && selection.node.type.name === "image" ? (selection.node.attrs as PictureAttributes) : null;
  const file = make("input", { type: "file", name: "file", accept: "image/jpeg,image/png,image/webp", class: "kern-form-input__input" });
  const alt = input(before?.alt, { name: "alt" });
  const decorative = make("input", { type: "checkbox", id: freshId("field"), name: "decorative" });
  decorative.checked = before?.decorative ?? false;
  const choice = make("label", { class: "al-pick" }, decorative, make("span", {}, labels.picture_decorative));
  const busy = make("p", { role: "status", class: "al-small al-muted" });
  const fields = [field(labels.picture_alt, alt, labels.picture_alt_hint), choice, busy];
  if (!before) fields.unshift(field(labels.picture_file, file, labels.picture_hint));
  const asked = ask(labels.picture_title, labels, fields, async ({ refuse }) => {
    const chosen = file.files?.[0];
    if (!before && !chosen) return refuse(file, labels.picture_missing), false;
    const description = alt.value.trim();
    if (!description && !decorative.checked) return refuse(alt, labels.picture_undescribed), false;
    const described = { alt: decorative.checked ? "" : description, decorative: decorative.checked };
    if (before) return editor.chain().focus().updateAttributes("image", described).run();
    busy.textContent = labels.picture_busy;
    const uploaded = chosen ? await send(upload, chosen) : null;
    busy.textContent = "";
    if (!uploaded) return refuse(file, labels.picture_failed), false;
    keep(uploaded);
    return editor.chain().focus().insertContent({ type: "image", attrs: { file: uploaded.id, ...described } }).run();
  });
  asked.dialog.addEventListener("close", () => editor.commands.focus());
}

async function send(upload: string, file: File): Promise<Uploaded | null> {
  const body = new FormData();
  body.append("file", file);
  try {
    const response = await fetch(upload, { method: "POST", body, headers: { Accept: "application/json" } });
    return response.ok ? ((await response.json()) as Uploaded) : null;
  } catch {
    return null;
  }
}
