// Measures a server: CPU a page from /proc, latency at a fixed arrival rate (coordinated omission
// counted: the clock starts when the request was due), requests a second at 8 clients, autosaves a
// second, memory, cold start. Sends traffic to this machine only.
//   node script/bench.mjs BINARY DATA SITE [SECONDS]   SECONDS a page, for a quick look

import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import http from "node:http";
import { browse } from "./bench-browser.mjs";

const [binary, data, site, seconds = "20"] = process.argv.slice(2);
const RATE = 25, SECONDS = Number(seconds), CLIENTS = 8, CLOSED_SECONDS = SECONDS * 0.4;
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
let cookie = "", port = 0, server;

function request(path, options = {}, body) {
  return new Promise((resolve, reject) => {
    const headers = { cookie, "accept-encoding": "gzip", "sec-fetch-site": "same-origin", ...options.headers };
    const sent = http.request({ host: "127.0.0.1", port, path, agent, ...options, headers }, (answer) => {
      let bytes = 0;
      answer.on("data", (part) => (bytes += part.length));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, bytes }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function start() {
  const began = performance.now();
  server = spawn(binary, ["--data", data, "--site", site, "serve", "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => server.stdout.on("data", (text) => {
    const found = /localhost:(\d+)/.exec(text);
    if (found) { port = Number(found[1]); resolve(); }
  }));
  for (;;) {
    if ((await request("/readyz")).status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - began;
}

/** Milliseconds of CPU the server has used; the kernel counts in hundredths of a second. */
function cpu() {
  const fields = readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memory() {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))[1]) / 1024;
}

/** What stands in HTML as text. */
const plain = (html) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function measure(path) {
  for (let i = 0; i < 20; i++) await request(path);
  const times = [], waiting = [];
  let bytes = 0, bad = 0;
  const before = cpu(), began = performance.now();
  for (let i = 0; i < RATE * SECONDS; i++) {
    const due = began + (i * 1000) / RATE;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    waiting.push(request(path).then((answer) => {
      times.push(performance.now() - due);
      bytes = answer.bytes;
      if (answer.status !== 200) bad++;
    }));
  }
  await Promise.all(waiting);
  const each = (cpu() - before) / times.length;
  times.sort((a, b) => a - b);
  const rate = await atOnce(() => request(path));
  return { each, p50: at(times, 0.5), p99: at(times, 0.99), rate, bytes, bad };
}

/** How often a second all clients together do something, each one after the other. */
async function atOnce(act) {
  let count = 0;
  const began = performance.now(), end = began + CLOSED_SECONDS * 1000;
  await Promise.all(Array.from({ length: CLIENTS }, async (_, client) => {
    while (performance.now() < end) { await act(client); count++; }
  }));
  return (count * 1000) / (performance.now() - began);
}

/** As many people as there are clients write on a page, and their browsers keep what they wrote. */
async function autosaves(path) {
  const edit = `${path}/bearbeiten`, html = await text(edit);
  const written = plain(/<textarea[^>]*name="text"[^>]*>([^]*?)<\/textarea>/.exec(html)?.[1] ?? "");
  const record = plain(/name="document"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? "");
  const fields = { title: "Entwurf", upon: "", ...(record ? { document: record } : { text: written }) };
  const drafts = Array.from({ length: CLIENTS }, () => randomUUID().replaceAll("-", ""));
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-autosave": "1" };
  const times = [];
  let bad = 0, number = 0;
  const before = cpu();
  const rate = await atOnce(async (client) => {
    const body = new URLSearchParams({ ...fields, title: `Entwurf ${number++}`, draft: drafts[client] }).toString();
    const began = performance.now();
    const { status } = await request(`/entwuerfe/${drafts[client]}?fuer=${encodeURIComponent(edit)}`, { method: "POST", headers }, body);
    times.push(performance.now() - began);
    if (status !== 200) bad++;
  });
  const each = (cpu() - before) / times.length;
  for (const draft of drafts) await request("/entwuerfe", { method: "POST", headers }, new URLSearchParams({ draft }).toString());
  times.sort((a, b) => a - b);
  return { each, p50: at(times, 0.5), p99: at(times, 0.99), rate, bytes: written.length + record.length, bad };
}

const cold = await start();
const idle = memory();
const form = new URLSearchParams({ login: "anke.brodersen", password: "allmende-demo-2026" }).toString();
const signed = await request("/anmelden", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } }, form);
cookie = signed.headers["set-cookie"][0].split(";")[0];
const text = async (path) => (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } })).text();
/** The first link of a page's main part that leads into this room; none where there is no such. */
const first = async (path, room) => new RegExp(`<main[^]*?href="(/${room}/[0-9a-f]{32})"`).exec(await text(path))?.[1];
const find = (path, q) => `${path}?q=${encodeURIComponent(q)}`;
const network = await first(find("/gruppen", "Vergabe-Praxis"), "gruppen");
const everybody = await first(find("/gruppen", "Alle zusammen"), "gruppen");
const group = everybody ?? (await first(find("/gruppen", "Einführung E-Akte"), "gruppen"));
// A page from the middle of the tree: the first one has most below it.
const tree = [...(await text("/behoerden/mid/seiten")).matchAll(/href="(\/seiten\/[0-9a-f]{32})"/g)];
const page = tree[tree.length >> 1][1], longest = await first(find("/suche", "Handbuch Stück"), "seiten");
const all = {
  start: "/", search: find("/suche", "vergabe"),
  "phone book": "/personen", "phone book, search": find("/personen", "vergabe"), "personal page": await first(find("/personen", "nowak"), "personen"),
  authority: "/behoerden/mid",
  groups: "/gruppen", "a network": network, "a group": group, members: `${group}/mitglieder`,
  contributions: `${group}/beitraege`, "a contribution": await first(`${group}/beitraege`, "beitraege"),
  knowledge: "/wissen", "pages of a house": "/behoerden/mid/seiten", "a page": page, "a page of fifty": longest, "editing a page": `${page}/bearbeiten`,
  news: "/meldungen", "one of the news": await first("/meldungen", "meldungen"),
  notices: "/mitteilungen",
};
const pages = Object.fromEntries(Object.entries(all).filter(([, path]) => path));
console.log(`| page | server CPU ms | p50 ms | p99 ms (${RATE}/s) | requests/s, ${CLIENTS} clients | bytes, gzip | errors |`);
console.log("|---|---|---|---|---|---|---|");
const row = (name, m) => console.log(`| ${name} | ${m.each.toFixed(2)} | ${m.p50.toFixed(1)} | ${m.p99.toFixed(1)} | ${m.rate.toFixed(0)} | ${m.bytes} | ${m.bad} |`);
for (const [name, path] of Object.entries(pages)) row(name, await measure(path));
console.log(`\n| autosave of | server CPU ms | p50 ms | p99 ms (${CLIENTS} clients) | autosaves/s, ${CLIENTS} clients | bytes of text | errors |`);
console.log("|---|---|---|---|---|---|---|");
row("a page", await autosaves(page));
if (longest) row("a page of fifty", await autosaves(longest));
console.log(`\ncold start to ready ${cold.toFixed(0)} ms, memory idle ${idle.toFixed(0)} MiB, after the load ${memory().toFixed(0)} MiB`);
await browse(port, cookie, pages);
server.kill("SIGTERM");
await new Promise((resolve) => server.on("exit", resolve));
process.exit(0);
