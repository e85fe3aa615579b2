//! All of it without a mouse: every control is reached by Tab, shows that it is, and works by Enter and Space.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn, visitor } from "./browser.mjs";
import { everyAddress } from "./pages.mjs";
import { startDemo } from "./rodowod.mjs";
import { asTyped, codeOf, enter } from "./steps.mjs";

const PRESSES_MAX = 600;

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Marks every control in sight within `root` with a number. A group of radio buttons is one stop. Answers with their descriptions. */
function number(page, root) {
  return page.evaluate((root) => {
    const kinds = "a, button, input, select, textarea, summary, [tabindex], [contenteditable]";
    const wrong = [];
    const groups = new Set();
    const stops = [];
    for (const element of document.querySelector(root).querySelectorAll(kinds)) {
      if (element.tabIndex > 0) wrong.push(`tabindex ${element.tabIndex}: ${element.outerHTML.slice(0, 80)}`);
      if (element.tagName === "A" && !element.hasAttribute("href")) wrong.push(`link without address: ${element.textContent}`);
      if (element.getAttribute("tabindex") === "-1" || element.disabled || element.type === "hidden") continue;
      if (element.tagName !== "SUMMARY" && element.tabIndex < 0) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.type === "radio") {
        const group = `${element.form?.action} ${element.name}`;
        if (groups.has(group)) continue;
        groups.add(group);
        for (const one of document.getElementsByName(element.name)) one.dataset.stop = stops.length;
      } else element.dataset.stop = stops.length;
      stops.push(`${element.tagName.toLowerCase()} ${element.id || element.getAttribute("href") || element.textContent.trim()}`);
    }
    for (const element of document.querySelectorAll("[onclick], [role=button], [role=link]")) {
      if (element.tabIndex < 0) wrong.push(`out of reach: ${element.outerHTML.slice(0, 80)}`);
    }
    return { stops, wrong };
  }, root);
}

/** Notes from now on where the focus comes, and whether anybody can see it. */
function follow(page) {
  return page.evaluate(() => {
    const outlined = (shown) => {
      if (!shown) return false;
      const style = getComputedStyle(shown);
      const { width, height, right, bottom } = shown.getBoundingClientRect();
      const isDrawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return isDrawn && width > 4 && height > 4 && right > 0 && bottom > 0;
    };
    window.trail = [];
    document.addEventListener("focusin", ({ target }) => {
      const isSeen = outlined(target) || (target.labels && [...target.labels].some(outlined));
      const stop = target.dataset.stop === undefined ? -1 : Number(target.dataset.stop);
      window.trail.push({ stop, isSeen, what: target.outerHTML.slice(0, 120) });
    });
  });
}

/** Walks through a page, or its main part, with Tab alone; all that is wrong with it. */
async function walk(page, root) {
  // As after the link that leads past the menu.
  await page.evaluate((root) => (root === "body" ? document.activeElement?.blur() : document.querySelector(root).focus()), root);
  const { stops, wrong } = await number(page, root);
  await follow(page);
  const reached = new Set();
  let last = -1;
  let isRound = stops.length === 0;
  // The parts of a date are stops of the browser's own: they bring no focus to a new place, and take a few presses more.
  for (let pressed = 0; pressed < PRESSES_MAX && reached.size < stops.length && !isRound; ) {
    for (let more = Math.max(1, stops.length - reached.size); more > 0; more -= 1, pressed += 1) await page.keyboard.press("Tab");
    for (const now of await page.evaluate(() => window.trail.splice(0))) {
      if (isRound || reached.size === stops.length) break;
      if (!now.isSeen) wrong.push(`the focus is not seen: ${now.what}`);
      if (now.stop < 0) continue;
      if (reached.has(now.stop) && now.stop !== last) isRound = true;
      else if (now.stop < last) wrong.push(`the focus jumps back to ${stops[now.stop]} from ${stops[last]}`);
      reached.add(now.stop);
      last = now.stop;
    }
  }
  stops.forEach((what, stop) => reached.has(stop) || wrong.push(`never reached: ${what}`));
  return [...new Set(wrong)];
}

/** Presses Tab until the focus stands on what the selector names. */
async function tabTo(page, selector) {
  for (let press = 0; press < PRESSES_MAX; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
  }
  assert.fail(`${selector} is not reached by Tab`);
}

async function press(page, key) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
}

/**
 * One address of each kind of page, and of what differs from register to register the form: every page is built of the
 * parts that these have.
 */
function sampled(addresses) {
  const kinds = new Set();
  return addresses.filter(({ address }) => {
    const { pathname, search } = new URL(address, "http://localhost");
    const isForm = /^\/registers\/[a-z-]+\/new$/.test(pathname) && !search;
    const kind = pathname.replace(/\/\d+(?=\/|$)/g, "/1").replace(/^\/registers\/[a-z-]+/, "/registers/one").replace(/^(.*\/moves)\/.*/, "$1");
    const own = isForm ? pathname : kind + (search ? "?" : "");
    return !kinds.has(own) && kinds.add(own);
  });
}

test("every control of every kind of page", async (t) => {
  const guide = await signedIn(browser, demo, "dyrektor");
  const waiting = sampled(await everyAddress(guide.page));
  await guide.close();
  assert.ok(waiting.length > 100, `only ${waiting.length} pages are walked`);
  const results = [];
  const visit = async (isFirst) => {
    const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce" });
    const { page } = someone;
    // The frame is the same on every page, so it is walked once.
    if (isFirst) results.push({ address: "the frame", wrong: await walk(page, "body") });
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await page.goto(next.address);
      results.push({ address: next.address, wrong: await walk(page, "main") });
    }
    await someone.close();
  };
  await Promise.all([visit(true), visit(false)]);
  for (const { address, wrong } of results) await t.test(address, () => assert.deepEqual(wrong, []));
  const guest = await visitor(browser, demo);
  for (const address of ["/sign-in", "/emergency"]) {
    await guest.page.goto(address);
    assert.deepEqual(await walk(guest.page, "body"), [], address);
  }
  await guest.close();
});

test("every control of the locked screen and of the second step", async () => {
  const someone = await signedIn(browser, demo, "iod");
  const { page } = someone;
  const press = (selector) => Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
  await press(".lock-now button");
  assert.deepEqual(await walk(page, "main"), [], "the locked screen");
  await page.locator("#password").fill(demo.accounts.find((account) => account.login === "iod").password);
  await press('main form[action="/unlock"] button');
  await page.goto("/account/second-factor");
  await press("#app-new button");
  assert.deepEqual(await walk(page, "main"), [], "the picture to scan");
  await page.locator("#code").fill(codeOf(await page.locator("code.secret").innerText()));
  await press('form[action$="/confirm"] button');
  assert.deepEqual(await walk(page, "main"), [], "the recovery codes");
  await press('form[action="/sign-out"] button');
  await page.goto("/sign-in");
  await page.locator("#login").fill("iod");
  await page.locator("#password").fill(demo.accounts.find((account) => account.login === "iod").password);
  await press("main form button");
  assert.equal(new URL(page.url()).pathname, "/sign-in/factor");
  assert.deepEqual(await walk(page, "main"), [], "the second step");
  await someone.close();
});

test("from signing in to a saved record, by keys alone", async () => {
  const someone = await visitor(browser, demo);
  const { page } = someone;
  await page.goto("/sign-in");
  await tabTo(page, "#login");
  await page.keyboard.type("dyrektor");
  await page.keyboard.press("Tab");
  await page.keyboard.type(demo.accounts[0].password);
  await press(page, "Enter");

  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".skip-link")));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), "past the menu");

  await page.goto("/");
  await tabTo(page, 'nav#menu a[href="/registers/breaches"]');
  await press(page, "Enter");
  await tabTo(page, "#state-reported, #state-all");
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/state=reported/);
  await tabTo(page, "#results tbody th a");
  await press(page, "Enter");
  const home = new URL(page.url()).pathname;
  await tabTo(page, `a[href="${home}/edit"]`);
  await press(page, "Enter");
  await tabTo(page, "#f-place");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("pod schodami");
  await tabTo(page, "#f-is_continuing");
  const was = await page.locator("#f-is_continuing").isChecked();
  await page.keyboard.press("Space");
  assert.equal(await page.locator("#f-is_continuing").isChecked(), !was);
  await tabTo(page, "details:not([open]) > summary");
  await page.keyboard.press("Enter");
  await tabTo(page, 'details[open] input, details[open] textarea, details[open] select');
  await tabTo(page, '.form-end button[name="save"]');
  await press(page, "Space");
  assert.equal(new URL(page.url()).pathname, home);
  assert.ok((await page.locator("main").innerText()).includes("pod schodami"));
  await someone.close();
});

test("Enter in a line of a form saves it and does not remove a row", async () => {
  const someone = await signedIn(browser, demo, "dyrektor");
  const { page } = someone;
  const home = await enter(page, "breaches", { title: "Zapis klawiszem", aware_at: asTyped(new Date(Date.now() - 3_600_000)) });
  await page.goto(`${home}/edit`);
  await page.locator("#f-place").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("na strychu");
  await press(page, "Enter");
  assert.match(page.url(), /\/registers\/breaches\/\d+\?done=saved$/);
  await someone.close();
});

test("the menu of a narrow window opens, is walked through and closes by keys", async () => {
  const someone = await signedIn(browser, demo, "dyrektor", { viewport: { width: 320, height: 640 } });
  const { page } = someone;
  await tabTo(page, ".menu-button");
  await page.keyboard.press("Enter");
  await page.locator("nav#menu").waitFor({ state: "visible" });
  await tabTo(page, "nav#menu a");
  await page.keyboard.press("Escape");
  await page.locator("nav#menu").waitFor({ state: "hidden" });
  assert.ok(await page.evaluate(() => document.activeElement.matches(".menu-button")), "the focus goes back to the button");
  await page.keyboard.press("Space");
  await tabTo(page, 'nav#menu a[href="/registers/requests"]');
  await press(page, "Enter");
  assert.match(page.url(), /registers\/requests$/);
  await someone.close();
});
