// The toolbar: one stop of the tab key, arrows within, Escape back to the text. Where there is little
// room, the tools of `OFTEN` stay and "More" shows the others.

import type { Editor } from "@tiptap/core";
import { type Command, HISTORY, IN_TABLE, KINDS, LISTS, MARKS, RULE, TABLE, kindOf, makeKind, type Kind } from "./commands";
import { icon, make } from "./dom";
import { askForLink } from "./link_dialog";
import { askForPicture } from "./picture_dialog";
import { showHelp } from "./help";
import type { Labels } from "./labels";

export interface Places {
  suggest: string | undefined;
  upload: string | undefined;
  /** Remembers where a new picture lies. */
  keep: (uploaded: { id: string; src: string }) => void;
}

const OFTEN = ["bold", "italic", "bullets", "numbers", "link", "undo"];

export class Toolbar {
  readonly element: HTMLElement;
  private readonly kind: HTMLSelectElement;
  private readonly inTable: HTMLElement;
  private readonly shown: [Command, HTMLButtonElement][] = [];

  constructor(
    private readonly editor: Editor,
    private readonly labels: Labels,
    places: Places,
  ) {
    const option = (kind: Kind) => make("option", { value: kind }, labels[kind]);
    this.kind = make("select", { "aria-label": labels.kind }, ...KINDS.map(option));
    this.kind.addEventListener("change", () => makeKind(editor, this.kind.value as Kind));
    const group = (...commands: Command[]) => make("div", { class: "ed-group" }, ...commands.map((command) => this.button(command)));
    const insert: Command[] = [
      { name: "link", icon: "link", keys: "Mod+K", run: () => askForLink(editor, labels, places.suggest), on: () => editor.isActive("link") },
      TABLE,
    ];
    const { upload, suggest } = places;
    if (upload) insert.push({ name: "picture", icon: "picture", run: () => askForPicture(editor, labels, upload, places.keep) });
    if (suggest) insert.push({ name: "mention", icon: "person-add", run: () => beginName(editor) });
    insert.push(RULE);
    const help: Command = { name: "help", icon: "help", run: () => showHelp(labels) };
    this.inTable = make("div", { class: "ed-group ed-group--table", role: "group", "aria-label": labels.table_tools, hidden: true }, ...IN_TABLE.map((command) => this.button(command)));
    this.element = make(
      "div",
      { class: "ed-bar", role: "toolbar", "aria-label": labels.toolbar },
      this.kind, group(...MARKS), group(...LISTS), group(...insert), group(...HISTORY, help), this.inTable, this.more(),
    );
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.element.addEventListener("focusin", (event) => this.rest(event.target as HTMLElement));
    // Of the select and the buttons, one is reached by the tab key.
    this.rest(this.kind);
    editor.on("transaction", () => this.update());
    this.update();
  }

  /** Goes to where it was left. */
  focus() {
    (this.items().find((item) => item.tabIndex === 0) ?? this.kind).focus();
  }

  private more(): HTMLButtonElement {
    const element = make("button", { type: "button", class: "ed-more", "aria-expanded": "false", tabindex: "-1" }, this.labels.more);
    element.addEventListener("mousedown", (event) => event.preventDefault());
    element.addEventListener("click", () => element.setAttribute("aria-expanded", String(this.element.classList.toggle("ed-bar--all"))));
    return element;
  }

  private button(command: Command): HTMLButtonElement {
    const label = this.labels[command.name];
    const element = make("button", { type: "button", class: OFTEN.includes(command.name) ? undefined : "ed-seldom", "aria-label": command.icon ? label : undefined, title: label, tabindex: "-1",
      "aria-keyshortcuts": command.keys?.replaceAll("Mod", "Control"), "aria-pressed": command.on ? "false" : undefined },
      command.icon ? icon(command.icon) : label);
    // The selection stays where it is; a touch must not take the keyboard away.
    element.addEventListener("mousedown", (event) => event.preventDefault());
    element.addEventListener("click", () => {
      if (element.getAttribute("aria-disabled") !== "true") command.run(this.editor);
    });
    this.shown.push([command, element]);
    return element;
  }

  private update() {
    this.kind.value = kindOf(this.editor);
    this.inTable.hidden = !this.editor.isActive("table");
    for (const [command, element] of this.shown) {
      if (command.on) element.setAttribute("aria-pressed", String(command.on(this.editor)));
      if (command.can) element.setAttribute("aria-disabled", String(!command.can(this.editor)));
    }
    if (!this.items().some((item) => item.tabIndex === 0)) this.rest(this.kind);
  }

  private items(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("select, button")].filter((item) => item.checkVisibility());
  }

  private rest(item: HTMLElement) {
    for (const other of this.element.querySelectorAll<HTMLElement>("select, button")) other.tabIndex = other === item ? 0 : -1;
  }

  private key(event: KeyboardEvent) {
    const items = this.items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Escape") this.editor.commands.focus();
    else if (to !== undefined) items[to % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Types the `@` that begins a name, apart from the word before it. */
function beginName(editor: Editor) {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset);
  editor.chain().focus().insertContent(/\S/.test(before) ? " @" : "@").run();
}
