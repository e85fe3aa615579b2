// One headless Chromium per test file, and visitors in it: each a fresh profile with cookies of its own.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const STEP_LIMIT_MS = 30_000;

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: FLAGS });
}

/** Somebody at a computer. `complaints` gathers what the browser's console said against the pages. */
export async function visitor(browser, demo, settings = {}) {
  const context = await browser.newContext({
    baseURL: demo.address,
    locale: "pl-PL",
    timezoneId: "Europe/Warsaw",
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    ...settings,
  });
  context.setDefaultTimeout(STEP_LIMIT_MS);
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error}`));
  page.on("console", (message) => {
    // The browser itself reports every answer of 400 and above; tests look at statuses where they matter.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${reason}`);
  });
  return { context, page, complaints, close: () => context.close() };
}

export async function signIn(page, demo, login) {
  const account = demo.accounts.find((known) => known.login === login);
  await page.goto("/sign-in");
  await page.locator("#login").fill(login);
  await page.locator("#password").fill(account.password);
  await page.locator("main form button").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

export async function signedIn(browser, demo, login, settings) {
  const someone = await visitor(browser, demo, settings);
  await signIn(someone.page, demo, login);
  return someone;
}
