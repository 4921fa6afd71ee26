// What every test stands on: a server for the worker, and a watch that fails a test on any console error,
// page error, breach of the content security policy or request to another origin.

import { type BrowserContext, type Page, test as base } from "@playwright/test";
import { type Server, startServer } from "./server";
import { signIn } from "./pages";

export { expect } from "@playwright/test";

type Fixtures = {
  /** Console messages this test provokes: `test.use({ expected: [/status of 422/] })`. */
  expected: RegExp[];
  problems: string[];
  watch: void;
  /** Somebody else's browser, signed in, watched like the first. */
  personPage: (login: string) => Promise<Page>;
};

export const test = base.extend<Fixtures, { server: Server }>({
  server: [
    async ({}, use, worker) => {
      const server = await startServer(`worker-${worker.workerIndex}`);
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  expected: [[], { option: true }],
  problems: async ({}, use) => use([]),

  watch: [
    async ({ context, server, problems, expected }, use, info) => {
      await watchContext(context, server, problems);
      const from = server.log().length;
      await use();
      const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
      if (unexpected.length > 0 || info.status !== info.expectedStatus)
        await info.attach("server.log", { body: server.log().slice(from), contentType: "text/plain" });
      if (unexpected.length > 0) throw new Error(`The browser complained:\n  ${unexpected.join("\n  ")}`);
    },
    { auto: true },
  ],

  personPage: async ({ browser, contextOptions, baseURL, server, problems }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (login) => {
      const context = await browser.newContext({ ...contextOptions, baseURL });
      contexts.push(context);
      await watchContext(context, server, problems);
      const page = await context.newPage();
      await signIn(page, login);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

async function watchContext(context: BrowserContext, server: Server, problems: string[]) {
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:", "about:"].includes(url.protocol) && url.origin !== server.url)
      problems.push(`other origin: ${request.method()} ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
}
