//! All of it without a mouse: every control is reached by Tab, shows that it is, and works by Enter and Space.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn, visitor } from "./browser.mjs";
import { recordsOfEveryState, registers } from "./pages.mjs";
import { startDemo } from "./rodowod.mjs";
import { asTyped, enter } from "./steps.mjs";

const PRESSES_MAX = 600;

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Marks every control in sight with a number. A group of radio buttons is one stop. Answers with their descriptions. */
function number(page) {
  return page.evaluate(() => {
    const kinds = "a, button, input, select, textarea, summary, [tabindex], [contenteditable]";
    const wrong = [];
    const groups = new Set();
    const stops = [];
    for (const element of document.querySelectorAll(kinds)) {
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
  });
}

/** Where the focus is, and whether anybody can see it. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const outlined = (shown) => {
      if (!shown) return false;
      const style = getComputedStyle(shown);
      const { width, height, right, bottom } = shown.getBoundingClientRect();
      const isDrawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return isDrawn && width > 4 && height > 4 && right > 0 && bottom > 0;
    };
    // The stops within a field of a date are the browser's own, and so is the ring around its button.
    const isWithin = element.dataset.seen === "true";
    const isSeen = isWithin || outlined(element) || (element.labels && [...element.labels].some(outlined));
    if (isSeen && /^(date|datetime-local|time)$/.test(element.type)) element.dataset.seen = "true";
    return { stop: element.dataset.stop === undefined ? -1 : Number(element.dataset.stop), isSeen, what: element.outerHTML.slice(0, 120) };
  });
}

/** Walks through a page with Tab alone; all that is wrong with it. */
async function walk(page) {
  await page.evaluate(() => document.activeElement?.blur());
  const { stops, wrong } = await number(page);
  const reached = new Set();
  let last = -1;
  for (let press = 0; press < PRESSES_MAX && reached.size < stops.length; press += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (!now) continue;
    if (!now.isSeen) wrong.push(`the focus is not seen: ${now.what}`);
    if (now.stop < 0) continue;
    if (reached.has(now.stop) && now.stop !== last) break;
    if (now.stop < last) wrong.push(`the focus jumps back to ${stops[now.stop]} from ${stops[last]}`);
    reached.add(now.stop);
    last = now.stop;
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

test("every control of every kind of page", async (t) => {
  const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce" });
  const { page } = someone;
  const addresses = ["/", "/account", "/account/password", "/institutions", "/administration", "/administration/institution"];
  addresses.push("/administration/accounts", "/administration/log", "/administration/jobs", "/calculators/severity", "/nie-ma");
  addresses.push("/registers/datasets/import", "/registers/datasets/export", "/registers/requests/new");
  for (const register of await registers(page)) addresses.push(`/registers/${register}`);
  for (const register of ["requests", "breaches", "authorisations"]) {
    const { href } = (await recordsOfEveryState(page, register))[0];
    addresses.push(href, `${href}/history`, `${href}/proof`, `${href}/erase`);
  }
  for (const address of addresses) {
    await page.goto(address);
    const wrong = await walk(page);
    await t.test(address, () => assert.deepEqual(wrong, []));
  }
  await someone.close();
  const guest = await visitor(browser, demo);
  await guest.page.goto("/sign-in");
  assert.deepEqual(await walk(guest.page), []);
  await guest.close();
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
