// Making elements. Text is set as text; nothing here takes HTML.

type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes and what stands in it. `true` is an attribute without value. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  element.append(...inside);
  return element;
}

export const icon = (name: string) => make("span", { class: `al-icon al-icon--${name}`, "aria-hidden": "true" });

/** A button in KERN's look. */
export function button(label: string, kind: "primary" | "secondary" | "tertiary", act?: () => void): HTMLButtonElement {
  const element = make(
    "button",
    { type: act ? "button" : "submit", class: `kern-btn kern-btn--${kind} kern-btn--tight` },
    make("span", { class: "kern-label" }, label),
  );
  if (act) element.addEventListener("click", act);
  return element;
}

let last = 0;

/** An id no other element of the page has. */
export const freshId = (name: string) => `ed-${name}-${++last}`;
