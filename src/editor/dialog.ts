// Dialogs that ask something: modal, the focus goes to the first field and comes back.

import { button, freshId, make } from "./dom";
import type { Labels } from "./labels";

export interface Asked {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  /** Says at a field what is wrong with it, and goes there. */
  readonly refuse: (field: HTMLElement, sentence: string) => void;
}

/** A dialog with fields. `accept` says whether it may close; the dialog is gone afterwards. */
export function ask(
  title: string,
  labels: Labels,
  fields: HTMLElement[],
  accept: (asked: Asked) => boolean | Promise<boolean>,
  more: HTMLButtonElement[] = [],
): Asked {
  const heading = make("h2", { id: freshId("title") }, title);
  const error = make("p", { class: "kern-error", role: "alert", id: freshId("error"), hidden: true });
  const form = make("form", { class: "al-form", novalidate: true }, ...fields, error);
  const dialog = make("dialog", { class: "al-dialog", "aria-labelledby": heading.id }, heading, form);
  form.append(make("div", { class: "al-actions" }, button(labels.ok, "primary"), ...more, button(labels.cancel, "secondary", () => dialog.close())));
  const refuse = (field: HTMLElement, sentence: string) => {
    error.textContent = sentence;
    error.hidden = false;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", error.id);
    field.focus();
  };
  const asked = { dialog, form, refuse };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    void Promise.resolve(accept(asked)).then((done) => done && dialog.close());
  });
  // What is typed here is no change of the page's form.
  dialog.addEventListener("input", (event) => event.stopPropagation());
  show(dialog);
  return asked;
}

/** A dialog that only says something. */
export function tellAll(title: string, labels: Labels, ...inside: HTMLElement[]) {
  const heading = make("h2", { id: freshId("title"), tabindex: "-1", autofocus: true }, title);
  const dialog = make("dialog", { class: "al-dialog", "aria-labelledby": heading.id }, heading, ...inside);
  dialog.append(make("div", { class: "al-actions" }, button(labels.close, "primary", () => dialog.close())));
  show(dialog);
}

function show(dialog: HTMLDialogElement) {
  // Beside the page's form: a form cannot stand in a form.
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

/** A labelled field. */
export function field(label: string, control: HTMLElement, hint?: string): HTMLElement {
  control.id ||= freshId("field");
  const said = hint ? make("span", { class: "kern-hint", id: freshId("hint") }, hint) : null;
  if (said) control.setAttribute("aria-describedby", said.id);
  return make("div", { class: "kern-form-input" }, make("label", { class: "kern-label", for: control.id }, label), ...(said ? [said] : []), control);
}

export const input = (value = "", attributes: Record<string, string> = {}) =>
  Object.assign(make("input", { class: "kern-form-input__input", autocomplete: "off", dir: "auto", ...attributes }), { value });
