// The editor of the pages on which one writes: every `textarea[data-editor]` becomes one, also where a
// refused form takes the page's place later.

import { enhance } from "./field";

const WAITING = "textarea[data-editor]:not([data-editor-begun])";

function all() {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>(WAITING)) {
    area.dataset.editorBegun = "";
    try {
      enhance(area);
    } catch (error) {
      console.warn("The text area stays as it is:", error);
    }
  }
}

all();
new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
