// What could not be sent yet, kept on this device: for one account and one text, nobody else's.

export interface Kept {
  /** When, by this device's clock. */
  at: number;
  /** The form's fields by name. */
  fields: [string, string][];
}

const PREFIX = "allmende.draft.";

export class Store {
  private readonly key: string;

  constructor(account: string, draft: string) {
    this.key = `${PREFIX}${account}.${draft}`;
  }

  /** Says whether there was room. */
  keep(fields: [string, string][]): boolean {
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), fields } satisfies Kept));
      return true;
    } catch {
      return false;
    }
  }

  kept(): Kept | null {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "null") as Kept | null;
    } catch {
      return null;
    }
  }

  clear() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // A browser without storage keeps nothing.
    }
  }
}
