// What people do on every page, in the words of the journeys.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";

const ZONE = "Europe/Warsaw";

/** A moment as `<input type="datetime-local">` takes it, in Polish time. */
export function asTyped(moment) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" }).format(moment).replace(" ", "T");
}

export function dayTyped(moment = new Date()) {
  return asTyped(moment).slice(0, 10);
}

/** A day as the pages write it: 25 listopada 2026. */
export function dayWritten(moment) {
  return new Intl.DateTimeFormat("pl-PL", { timeZone: ZONE, day: "numeric", month: "long", year: "numeric" }).format(moment);
}

export function hourWritten(moment) {
  return new Intl.DateTimeFormat("pl-PL", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" }).format(moment);
}

/** Opens the folded part of a form in which a field stands. */
export async function unfold(page, selector) {
  await page.evaluate((selector) => {
    for (let parent = document.querySelector(selector); parent; parent = parent.parentElement) {
      if (parent.tagName === "DETAILS") parent.open = true;
    }
  }, selector);
}

/** Types values by the names of fields: text, a choice, a tick, or several ticks. */
export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) {
    await unfold(page, `[name="${name}"]`);
    const input = page.locator(`#form [name="${name}"]`).first();
    const [tag, type] = await input.evaluate((input) => [input.tagName, input.type]);
    if (tag === "SELECT") await input.selectOption(value);
    else if (type === "radio" || type === "checkbox") {
      for (const one of [value].flat()) await page.locator(`#form [name="${name}"][value="${one}"]`).check();
    } else await input.fill(value);
  }
}

/** Presses the button that saves; waits for the answer. */
export async function save(page, button = 'button[name="save"]') {
  await Promise.all([page.waitForNavigation(), page.locator(`.form-end ${button}`).click()]);
}

/** Enters a record and answers with its address. */
export async function enter(page, register, values) {
  await page.goto(`/registers/${register}/new`);
  await fill(page, values);
  await save(page);
  const { pathname } = new URL(page.url());
  assert.match(pathname, new RegExp(`^/registers/${register}/\\d+$`), await page.locator("main").innerText());
  return pathname;
}

/** Takes a move of a record by the words on its button. */
export async function move(page, words, values = {}) {
  await Promise.all([page.waitForNavigation(), page.locator(".steps").getByText(words, { exact: true }).click()]);
  if (!/\/moves\//.test(page.url())) return;
  await fill(page, values);
  await save(page);
  assert.doesNotMatch(new URL(page.url()).pathname, /\/moves\//, await page.locator("main").innerText());
}

/** The code that an app shows for a secret at a moment: RFC 6238, six digits, half a minute. */
export function codeOf(secret, moment = Date.now()) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replaceAll(/[\s-]/g, "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const number = mac.readUInt32BE(mac[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

export function stateOf(page) {
  return page.locator(".facts .state").first().innerText();
}

export async function search(page, words) {
  const narrowed = page.waitForResponse((response) => response.url().includes("search="));
  await page.locator("#search").fill(words);
  await narrowed;
  await page.waitForFunction((words) => new URL(location.href).searchParams.get("search") === words, words);
}

export function titles(page) {
  return page.locator("#results tbody th a").allInnerTexts();
}
