// Suggestions from the server, and the list they stand in (ARIA's combobox: the focus stays where it
// is, `aria-activedescendant` says which is meant).

import { freshId, make } from "./dom";
import { fill, type Labels } from "./labels";

export interface Suggestion {
  kind: string;
  id: string;
  label: string;
  href: string;
  detail: string;
}

/** Only the newest question is answered, after a pause in typing. */
export class Source {
  private running?: AbortController;
  private timer?: number;

  constructor(
    private readonly address: string,
    private readonly kinds: string,
  ) {}

  ask(question: string, answer: (found: Suggestion[]) => void) {
    this.stop();
    this.timer = window.setTimeout(() => void this.fetch(question, answer), 180);
  }

  stop() {
    window.clearTimeout(this.timer);
    this.running?.abort();
  }

  private async fetch(question: string, answer: (found: Suggestion[]) => void) {
    const running = (this.running = new AbortController());
    const url = new URL(this.address, location.href);
    url.searchParams.set("q", question);
    if (this.kinds) url.searchParams.set("kinds", this.kinds);
    try {
      const response = await fetch(url, { signal: running.signal, headers: { Accept: "application/json" } });
      answer(response.ok ? ((await response.json()) as Suggestion[]) : []);
    } catch {
      if (!running.signal.aborted) answer([]);
    }
  }
}

/** The list, for the element that has the focus. */
export class List {
  readonly element: HTMLUListElement;
  private found: Suggestion[] = [];
  private active = -1;

  constructor(
    private readonly of: HTMLElement,
    private readonly labels: Labels,
    private readonly tell: (sentence: string) => void,
    private readonly choose: (chosen: Suggestion) => void,
  ) {
    this.element = make("ul", { class: "al-list ed-list", role: "listbox", id: freshId("list"), "aria-label": labels.suggestions, hidden: true });
    // The focus stays where it is.
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
    this.element.addEventListener("click", (event) => {
      const option = (event.target as Element).closest("[role=option]");
      const chosen = this.found[[...this.element.children].indexOf(option as Element)];
      if (chosen) this.take(chosen);
    });
  }

  get open() {
    return !this.element.hidden;
  }

  show(found: Suggestion[], first: boolean) {
    this.found = found.slice(0, 8);
    const option = ({ label, detail }: Suggestion) =>
      make("li", { role: "option", id: freshId("option"), "aria-selected": "false" },
        make("span", {}, make("b", { translate: "no" }, label), ...(detail ? [make("small", {}, detail)] : [])));
    this.element.replaceChildren(...this.found.map(option));
    this.element.hidden = this.found.length === 0;
    this.of.setAttribute("aria-controls", this.element.id);
    if (this.of.getAttribute("role") === "combobox") this.of.setAttribute("aria-expanded", String(this.open));
    this.mark(first && this.open ? 0 : -1);
    const count = this.found.length;
    this.tell(count === 0 ? this.labels.found_none : count === 1 ? this.labels.found_one : fill(this.labels.found_many, count));
  }

  hide() {
    if (this.open) this.tell("");
    this.element.hidden = true;
    if (this.of.getAttribute("role") === "combobox") this.of.setAttribute("aria-expanded", "false");
    this.of.removeAttribute("aria-activedescendant");
    this.active = -1;
  }

  /** Up, down, Enter, Tab and Escape; says whether the key was meant for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.open) return false;
    const count = this.found.length;
    const chosen = this.found[this.active];
    switch (event.key) {
      case "ArrowDown":
        this.mark((this.active + 1) % count);
        return true;
      case "ArrowUp":
        this.mark((this.active <= 0 ? count : this.active) - 1);
        return true;
      case "Escape":
        this.hide();
        return true;
      case "Enter":
      case "Tab":
        if (!chosen) return false;
        this.take(chosen);
        return true;
      default:
        return false;
    }
  }

  private take(chosen: Suggestion) {
    this.hide();
    this.choose(chosen);
  }

  private mark(index: number) {
    this.active = index;
    [...this.element.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.element.children[index];
    if (option) {
      this.of.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.of.removeAttribute("aria-activedescendant");
  }
}
