// Measures a server: CPU a page from /proc, latency at a fixed arrival rate (coordinated omission
// counted: the clock starts when the request was due), requests a second at 8 clients, memory, cold
// start. Sends traffic to this machine only.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";
import { browse } from "./bench-browser.mjs";

const [binary, data, site] = process.argv.slice(2);
const RATE = 25, SECONDS = 20, CLIENTS = 8, CLOSED_SECONDS = 8;
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
  let count = 0;
  const end = performance.now() + CLOSED_SECONDS * 1000;
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    while (performance.now() < end) { await request(path); count++; }
  }));
  return { each, p50: at(times, 0.5), p99: at(times, 0.99), rate: count / CLOSED_SECONDS, bytes, bad };
}

const cold = await start();
const idle = memory();
const form = new URLSearchParams({ login: "anke.brodersen", password: "allmende-demo-2026" }).toString();
const signed = await request("/anmelden", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } }, form);
cookie = signed.headers["set-cookie"][0].split(";")[0];
const find = async (text) => {
  const answer = await fetch(`http://127.0.0.1:${port}/personen?q=${text}`, { headers: { cookie } });
  return /<main[\s\S]*?href="(\/personen\/[0-9a-f]{32})"/.exec(await answer.text())[1];
};
const findGroup = async (text) => {
  const answer = await fetch(`http://127.0.0.1:${port}/gruppen?q=${encodeURIComponent(text)}`, { headers: { cookie } });
  return /<main[\s\S]*?href="(\/gruppen\/[0-9a-f]{32})"/.exec(await answer.text())?.[1];
};
const network = await findGroup("Vergabe-Praxis"), everybody = await findGroup("Alle zusammen");
const pages = { start: "/", "phone book": "/personen", "phone book, search": "/personen?q=vergabe", "personal page": await find("nowak"), authority: "/behoerden/mid", groups: "/gruppen", "a network": network, members: `${everybody ?? network}/mitglieder`, notices: "/mitteilungen" };
console.log(`| page | server CPU ms | p50 ms | p99 ms (${RATE}/s) | requests/s, ${CLIENTS} clients | bytes, gzip | errors |`);
console.log("|---|---|---|---|---|---|---|");
for (const [name, path] of Object.entries(pages)) {
  const m = await measure(path);
  console.log(`| ${name} | ${m.each.toFixed(2)} | ${m.p50.toFixed(1)} | ${m.p99.toFixed(1)} | ${m.rate.toFixed(0)} | ${m.bytes} | ${m.bad} |`);
}
console.log(`\ncold start to ready ${cold.toFixed(0)} ms, memory idle ${idle.toFixed(0)} MiB, after the load ${memory().toFixed(0)} MiB`);
await browse(port, cookie, pages);
server.kill("SIGTERM");
await new Promise((resolve) => server.on("exit", resolve));
process.exit(0);
