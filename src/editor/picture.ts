// An uploaded picture. The record keeps its id; where it lies, the page says.

import { Node } from "@tiptap/core";
import { make } from "./dom";
import type { Labels } from "./labels";

export interface PictureAttributes {
  file: string;
  alt: string;
  decorative: boolean;
}

interface Options {
  pictureAt: (file: string) => string;
  labels: Labels | null;
}

export const Picture = Node.create<Options>({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ pictureAt: () => "", labels: null }),
  addAttributes: () => ({
    file: { default: null, parseHTML: (element: HTMLElement) => element.dataset.file, renderHTML: ({ file }) => ({ "data-file": file }) },
    alt: { default: "" },
    decorative: {
      default: false,
      parseHTML: (element: HTMLElement) => element.dataset.decorative === "true",
      renderHTML: ({ decorative }) => ({ "data-decorative": String(decorative) }),
    },
  }),
  // Of other sites there are none: only what was copied here.
  parseHTML: () => [{ tag: "img[data-file]" }],
  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
  addNodeView() {
    return ({ node }) => {
      const { file, alt, decorative } = node.attrs as PictureAttributes;
      const { pictureAt, labels } = this.options;
      const shown = decorative ? labels?.picture_decorative : alt || labels?.picture_undescribed;
      const image = make("img", { src: pictureAt(file), alt });
      return { dom: make("div", { class: "ct-picture ed-picture" }, image, make("small", {}, shown ?? "")) };
    };
  },
});
