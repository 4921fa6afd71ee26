// A server with a world of its own.

import { spawn } from "node:child_process";
import { cpSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Server = { url: string; log: () => string; stop: () => Promise<void> };

export async function startServer(name: string): Promise<Server> {
  const run = process.env.BROWSER_RUN!;
  const data = join(run, name);
  cpSync(join(run, "world"), data, { recursive: true });
  const logFile = `${data}.log`;
  const out = openSync(logFile, "w");
  const log = () => readFileSync(logFile, "utf8");

  const port = await freePort();
  const child = spawn(
    join(run, "allmende"),
    ["serve", "--data", data, "--site", join(run, "site"), "--listen", `127.0.0.1:${port}`],
    { stdio: ["ignore", out, out], env: plainEnv() },
  );
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  // The session cookie's name begins with __Host-: browsers keep it on localhost, without TLS.
  const url = `http://localhost:${port}`;
  const began = Date.now();
  while (!(await answers(`http://127.0.0.1:${port}/healthz`))) {
    if (child.exitCode !== null || Date.now() - began > 20_000) {
      child.kill("SIGKILL");
      throw new Error(`The server did not start:\n${log()}`);
    }
    await sleep(50);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await Promise.race([ended, sleep(5_000).then(() => child.kill("SIGKILL"))]);
  };
  return { url, log, stop };
}

/** The program takes its configuration from ALLMENDE_…; the tests' own words are not meant for it. */
export function plainEnv() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("ALLMENDE_")));
}

async function answers(url: string) {
  return fetch(url).then((response) => response.ok, () => false);
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? done(address.port) : failed(new Error("no port"))));
    });
  });
}
