// Measures live connections: memory of each, whether all stay, one change told to all of them, and
// their return after a restart. Sends traffic to this machine only.
//   node script/bench-live.mjs BINARY DATA SITE [CONNECTIONS]

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import net from "node:net";

const [binary, data, site, connections = "5000"] = process.argv.slice(2);
const COUNT = Number(connections), OF_PERSON = 32, STEADY_SECONDS = 60, ROUNDS = 30, RETURNING = 1000;
const PASSWORD = "allmende-demo-2026";
let port = 0, server;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const at = (values, share) => values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

async function start() {
  const listen = `127.0.0.1:${port}`;
  server = spawn(binary, ["--data", data, "--site", site, "serve", "--listen", listen], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => server.stdout.on("data", (text) => {
    const found = /localhost:(\d+)/.exec(text);
    if (found) { port = Number(found[1]); resolve(); }
  }));
  while ((await fetch(`http://127.0.0.1:${port}/readyz`)).status !== 200) await sleep(5);
}

async function stop() {
  server.kill("SIGTERM");
  await new Promise((resolve) => server.on("exit", resolve));
}

function post(path, fields, cookie = "") {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST", redirect: "manual", body: new URLSearchParams(fields), headers: { cookie, "sec-fetch-site": "same-origin" },
  });
}

async function signIn(login) {
  const answer = await post("/anmelden", { login, password: PASSWORD });
  if (answer.status !== 303) return null;
  return answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
}

/** Logins of people in the phone book whose names need no folding. Few of them have no account. */
async function logins(count) {
  const cookie = await signIn("anke.brodersen"), found = new Set();
  for (let page = 1; page < 100 && found.size < count; page++) {
    const answer = await fetch(`http://127.0.0.1:${port}/personen?seite=${page}`, { headers: { cookie } });
    for (const [, family, given] of (await answer.text()).matchAll(/al-title-link">([A-Z][a-z]+), ([A-Z][a-z]+)</g))
      found.add(`${given}.${family}`.toLowerCase());
  }
  return [...found];
}

/** Memory in KiB and milliseconds of CPU. */
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))[1]);
function cpu() {
  const fields = readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A tab: as little as keeps a connection, so that many fit beside the server. */
class Tab {
  constructor(cookie, topic) { Object.assign(this, { cookie, topic, position: Date.now() * 1000, told: 0, gone: false }); }

  connect() {
    return new Promise((resolve, reject) => {
      const socket = this.socket = net.connect(port, "127.0.0.1");
      const asked = new URLSearchParams({ after: this.position, topics: this.topic });
      socket.setNoDelay(true);
      socket.write(`GET /live?${asked} HTTP/1.1\r\nhost: localhost\r\ncookie: ${this.cookie}\r\nsec-fetch-site: same-origin\r\nconnection: upgrade\r\n` +
        "upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
      let rest = Buffer.alloc(0), open = false;
      this.gone = false;
      socket.on("data", (part) => {
        rest = Buffer.concat([rest, part]);
        if (!open) {
          const end = rest.indexOf("\r\n\r\n");
          if (end < 0) return;
          if (!rest.subarray(0, 12).toString().endsWith("101")) { socket.destroy(); return reject(new Error(rest.subarray(0, 40).toString())); }
          rest = rest.subarray(end + 4);
          open = true;
          resolve();
        }
        while (rest.length >= 2 && rest.length >= 2 + rest[1]) {
          this.hear(rest[0] & 15, rest.subarray(2, 2 + rest[1]).toString());
          rest = rest.subarray(2 + rest[1]);
        }
      });
      socket.on("close", () => { this.gone = true; reject(new Error("closed")); });
      socket.on("error", () => {});
    });
  }

  hear(kind, text) {
    if (kind === 9) this.socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
    if (kind !== 1) return;
    const [position, ...words] = text.split(" ");
    this.position = position;
    if (words.includes(this.topic)) this.told = performance.now();
  }
}

await start();
const people = [];
for (const login of await logins(Math.ceil(COUNT / OF_PERSON) + 25)) {
  const cookie = await signIn(login);
  if (cookie) people.push(cookie);
}
const lead = await signIn("anke.brodersen");
const founded = await post("/gruppen/neu", { kind: "interest", name: `Messung ${Date.now()}`, purpose: "Wird gemessen.", visibility: "open", audience: "everyone", entry: "free", profile: "offen" }, lead);
const group = founded.headers.get("location"), topic = `space/${group.split("/").pop()}`;
const tabs = Array.from({ length: Math.min(COUNT, people.length * OF_PERSON) }, (_, i) => new Tab(people[i % people.length], topic));

await sleep(3000);
const before = memory(), began = performance.now();
for (let i = 0; i < tabs.length; i += 20) await Promise.all(tabs.slice(i, i + 20).map((tab) => tab.connect()));
const connecting = (performance.now() - began) / 1000;
await sleep(3000);
const each = (memory() - before) / tabs.length, used = cpu();
await sleep(STEADY_SECONDS * 1000);
const steady = (cpu() - used) / STEADY_SECONDS / 10, dropped = tabs.filter((tab) => tab.gone).length;

const all = [], last = [];
const delivering = cpu();
for (let round = 0; round < ROUNDS; round++) {
  tabs.forEach((tab) => (tab.told = 0));
  const act = round % 2 ? "leave" : "join", path = round % 2 ? "verlassen" : "beitritt";
  const changed = await post(`${group}/${path}`, { act }, people[0]);
  if (changed.status !== 303) throw new Error(`${act}: ${changed.status}`);
  const done = performance.now();
  for (let i = 0; i < 500 && tabs.some((tab) => !tab.gone && !tab.told); i++) await sleep(10);
  const times = tabs.filter((tab) => tab.told).map((tab) => tab.told - done);
  all.push(...times);
  last.push(Math.max(...times));
}
const frame = ((cpu() - delivering) / all.length) * 1000;

for (const tab of tabs.splice(RETURNING)) tab.socket.destroy();
await sleep(1000);
await stop();
await start();
const restarted = performance.now(), pages = [];
let missing = tabs.length;
const returning = tabs.map(async (tab) => {
  for (let failures = 1; ; failures++) {
    // As in ui/client/live.rs.
    await sleep((1 + Math.random() * Math.min(4 * 2 ** (failures - 1), 59)) * 1000);
    if (await tab.connect().then(() => true, () => false)) break;
  }
  missing--;
});
const browsing = (async () => {
  while (missing > 0) {
    const due = performance.now();
    await (await fetch(`http://127.0.0.1:${port}/personen`, { headers: { cookie: people[0] } })).text();
    pages.push(performance.now() - due);
    await sleep(100);
  }
})();
await Promise.all([...returning, browsing]);
const back = (performance.now() - restarted) / 1000;

console.log("| live connections | figure |");
console.log("|---|---|");
console.log(`| connected | ${all.length / ROUNDS} in ${connecting.toFixed(1)} s |`);
console.log(`| memory of each | ${each.toFixed(1)} KiB |`);
console.log(`| dropped in ${STEADY_SECONDS} s · CPU meanwhile | ${dropped} · ${steady.toFixed(1)} % of a core |`);
console.log(`| one change to all: each, p50 · p99 | ${at(all, 0.5).toFixed(0)} · ${at(all, 0.99).toFixed(0)} ms |`);
console.log(`| one change to all: the last, p50 · p99 | ${at(last, 0.5).toFixed(0)} · ${at(last, 0.99).toFixed(0)} ms |`);
console.log(`| server CPU a delivered frame, change and page included | ${frame.toFixed(1)} µs |`);
console.log(`| ${tabs.length} back after a restart | ${back.toFixed(1)} s, a page meanwhile p99 ${at(pages, 0.99).toFixed(0)} ms |`);
await stop();
process.exit(0);
