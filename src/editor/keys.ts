// Keys of the text as a whole: into the toolbar, and out of the text.

import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

export const keys = (toToolbar: () => void, toLink: () => void) =>
  Extension.create({
    name: "keys",
    addKeyboardShortcuts: () => ({
      "Alt-F10": () => (toToolbar(), true),
      "Mod-k": () => (toLink(), true),
    }),
    addProseMirrorPlugins: () => {
      let leaving = false;
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              // In lists and tables the tab key means something; after Escape it only leaves.
              keydown: (_view, event) => {
                if (event.key === "Tab" && leaving) return true;
                if (!["Shift", "Tab"].includes(event.key)) leaving = event.key === "Escape";
                return false;
              },
              blur: () => {
                leaving = false;
              },
            },
          },
        }),
      ];
    },
  });
