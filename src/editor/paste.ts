// What word processors put on the clipboard, brought into the shape of HTML. The schema then keeps what
// it knows; this only saves what would be lost: lists that are paragraphs, and headings that are too high.

const FORMERLY: Record<string, string> = { H1: "h2", H2: "h3", H3: "h4", H4: "h4", H5: "h4", H6: "h4" };

/** For ProseMirror's `transformPastedHTML`. The parsed page is inert: nothing in it runs or loads. */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(withoutPower(html), "text/html");
  page.querySelectorAll("script, meta, link, title, xml, template, svg, math, iframe, object, noscript").forEach((element) => element.remove());
  wordLists(page);
  looks(page);
  if (page.querySelector("h1")) page.querySelectorAll("h1, h2, h3, h4, h5, h6").forEach((heading) => rename(heading, FORMERLY[heading.tagName] ?? "h4"));
  else page.querySelectorAll("h5, h6").forEach((heading) => rename(heading, "h4"));
  // Word makes room by paragraphs in which nothing stands.
  for (const paragraph of page.querySelectorAll("p")) if (!paragraph.textContent?.trim() && !paragraph.querySelector("img")) paragraph.remove();
  return page.body.innerHTML;
}

/** Renames styles and handlers, of which the page's security policy would complain even where nothing is shown. */
const withoutPower = (html: string) =>
  html.replace(/<style\b[^]*?<\/style\s*>/gi, "").replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/([\s/"'])style(?=\s*=)/gi, "$1 data-css").replace(/([\s/"'])on\w+(?=\s*=)/gi, "$1 data-was"),
  );

const LOOKS: [RegExp, string][] = [
  [/font-weight:\s*(bold|bolder|[6-9]00)/i, "strong"],
  [/font-style:\s*(italic|oblique)/i, "em"],
  [/text-decoration[^;]*line-through/i, "s"],
];

/** What a style says of words, said by elements. */
function looks(page: Document) {
  for (const element of page.querySelectorAll("span[data-css], font[data-css]"))
    for (const [css, name] of LOOKS)
      if (css.test(element.getAttribute("data-css") ?? "")) {
        const look = page.createElement(name);
        look.append(...element.childNodes);
        element.append(look);
      }
  // Around everything, and bold only by name.
  page.querySelectorAll("b[data-css*='font-weight:normal'], b[data-css*='font-weight: normal']").forEach((element) => element.replaceWith(...element.childNodes));
}

function rename(element: Element, name: string) {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

const LEVEL = /mso-list:[^;]*\blevel([1-9])\b/i;
const MARKER = /mso-list:\s*ignore/i;

interface Open {
  list: HTMLElement;
  item: HTMLElement;
}

/** Word's items are paragraphs that say at which level they are, with the number or dot as text. */
function wordLists(page: Document) {
  let open: Open[] = [];
  let before: Element | null = null;
  for (const paragraph of page.querySelectorAll("p[data-css*='mso-list']")) {
    const level = Number(LEVEL.exec(paragraph.getAttribute("data-css") ?? "")?.[1]);
    if (!level) continue;
    if (!before || before !== paragraph.previousElementSibling) open = [];
    const marker = [...paragraph.querySelectorAll("span[data-css]")].find((span) => MARKER.test(span.getAttribute("data-css") ?? ""));
    const sign = marker?.textContent?.trim() ?? "";
    marker?.remove();
    const name = /[\p{L}\p{N}][.)]$/u.test(sign) ? "ol" : "ul";
    open = open.slice(0, level);
    if (open.length === level && open[level - 1]?.list.localName !== name) open.pop();
    const item = page.createElement("li");
    const text = page.createElement("p");
    text.append(...paragraph.childNodes);
    item.append(text);
    if (open.length === level) {
      const same = open[level - 1]!;
      same.list.append(item);
      same.item = item;
      paragraph.remove();
    } else {
      const list = page.createElement(name);
      list.append(item);
      const parent = open.at(-1);
      if (parent) {
        parent.item.append(list);
        paragraph.remove();
      } else paragraph.replaceWith(list);
      open.push({ list, item });
    }
    before = open[0]!.list;
  }
}
