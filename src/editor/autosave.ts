// Saves the draft while somebody writes. What cannot be sent is kept on this device and sent later.

import { make } from "./dom";
import { fill, type Labels } from "./labels";
import type { Hint } from "./hints";
import type { Store } from "./store";

interface Answer {
  saved_at: string;
  revision: string | number;
  hints?: Hint[];
  conflict?: boolean;
}

/** After the last change, and at most while somebody keeps typing. */
const PAUSE = 2_000;
const LONGEST = 5_000;
const FIRST_RETRY = 5_000;
const LAST_RETRY = 60_000;

export class Autosave {
  private timer?: number;
  private firstChange = 0;
  private changes = 0;
  private stored = 0;
  private sending = false;
  private stopped = false;
  private retry = FIRST_RETRY;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly address: string,
    private readonly signIn: string | undefined,
    private readonly labels: Labels,
    private readonly store: Store | null,
    private readonly hint: (hints: Hint[]) => void,
  ) {
    form.addEventListener("input", () => this.changed());
    window.addEventListener("online", () => this.dirty && this.now());
    window.addEventListener("pagehide", () => this.dirty && this.keep());
    document.addEventListener("visibilitychange", () => document.hidden && this.dirty && this.now());
    // Sent as a whole, by whoever sends forms: the server has it all.
    new MutationObserver(() => form.dataset.phase === "saved" && this.changes > 0 && this.done()).observe(form, { attributeFilter: ["data-phase"] });
  }

  private get dirty() {
    return this.changes > this.stored;
  }

  changed() {
    if (this.stopped) return;
    if (!this.dirty) this.firstChange = performance.now();
    this.changes += 1;
    this.form.dataset.phase = "changed";
    this.say(this.labels.changed);
    const left = this.firstChange + LONGEST - performance.now();
    this.plan(Math.max(0, Math.min(PAUSE, left)));
  }

  private plan(wait: number) {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.now(), wait);
  }

  private now() {
    window.clearTimeout(this.timer);
    if (!this.form.isConnected) return;
    if (!this.sending && !this.stopped && this.form.dataset.phase !== "busy") void this.send();
  }

  private async send() {
    this.sending = true;
    const sent = this.changes;
    this.say(this.labels.saving);
    const response = await this.post();
    this.sending = false;
    if (!response || response.status >= 500 || response.status === 429) this.later();
    else if ([401, 403].includes(response.status) || response.redirected) this.ended();
    else if (!response.ok) this.refused();
    else await this.answered(response, sent);
  }

  private async post(): Promise<Response | null> {
    const body = new URLSearchParams(fieldsOf(this.form));
    const headers = { Accept: "application/json", "X-Autosave": "1" };
    try {
      return await fetch(this.address, { method: "POST", body, headers });
    } catch {
      return null;
    }
  }

  private async answered(response: Response, sent: number) {
    const answer = (await response.json().catch(() => null)) as Answer | null;
    if (!answer) return this.later();
    if (answer.conflict) {
      this.stopped = true;
      this.keep();
      return this.say(this.labels.conflict);
    }
    const revision = this.form.elements.namedItem("revision");
    if (revision instanceof HTMLInputElement) revision.value = String(answer.revision);
    this.stored = sent;
    this.retry = FIRST_RETRY;
    this.hint(answer.hints ?? []);
    if (this.dirty) return this.plan(PAUSE);
    this.store?.clear();
    this.form.dataset.phase = "saved";
    const time = new Date(answer.saved_at).toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
    this.say(fill(this.labels.saved_at, time));
  }

  private done() {
    this.stored = this.changes;
    window.clearTimeout(this.timer);
    this.store?.clear();
  }

  private later() {
    const kept = this.keep();
    this.form.dataset.phase = "offlineText";
    this.say(kept ? this.labels.offline : this.labels.not_saved);
    this.plan(this.retry);
    this.retry = Math.min(LAST_RETRY, this.retry * 2);
  }

  private refused() {
    this.keep();
    this.say(this.labels.not_saved);
  }

  private ended() {
    this.keep();
    const link = this.signIn ? [" ", make("a", { href: this.signIn }, this.labels.sign_in)] : [];
    this.say(this.labels.session_over, ...link);
  }

  private keep(): boolean {
    return this.store?.keep(fieldsOf(this.form)) ?? false;
  }

  private say(...sentence: (Node | string)[]) {
    const place = this.form.querySelector("[data-editor-status], [data-progress]");
    if (place && place.textContent !== sentence[0]) place.replaceChildren(...sentence);
  }
}

/** What the form would send, but for files and secrets. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  const secret = new Set([...form.querySelectorAll<HTMLInputElement>("[type=password]")].map((field) => field.name));
  const fields: [string, string][] = [];
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && !secret.has(name)) fields.push([name, value]);
  return fields;
}
