//! Every page, for the eyes and for those who do without: WCAG 2.1 AA in light, dark and at 320 px, in both languages.

import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn, visitor } from "./browser.mjs";
import { inaccessible, spaced, tooWide, unnamed, untranslated } from "./findings.mjs";
import { KINDS, calculators, everyAddress, isOfKind, registers } from "./pages.mjs";
import { startDemo } from "./rodowod.mjs";
import { asTyped, codeOf, dayTyped, enter, fill, move, save } from "./steps.mjs";

const AT_A_TIME = 2;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj " +
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
const FRAMES = new Set(["/", "/calculators/answer", "/registers/requests", "/registers/requests/1", "/registers/requests/new"]);

const locales = new URL("../locales/pl/", import.meta.url);
const families = [
  ...new Set(
    readdirSync(locales)
      .flatMap((name) => readFileSync(new URL(name, locales), "utf8").split("\n"))
      .map((line) => /^([a-z]+)-/.exec(line)?.[1])
      .filter(Boolean),
  ),
];

/** Paths of everything that was looked at. */
const looked = new Set();

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/**
 * Looks at the page as it stands: wide and light, then narrow and dark. What only a wide window shows stands on every
 * page, so its dark colours are looked at in `isFrame` alone. All that is wrong, at once.
 */
async function look(someone, language, isFrame = false) {
  const { page, complaints } = someone;
  looked.add(new URL(page.url()).pathname);
  const wrong = [...(await unnamed(page, language)), ...(await untranslated(page, families))];
  const see = (how, found) => wrong.push(...found.map((sentence) => `[${how}] ${sentence}`));
  see("light", await inaccessible(page));
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  if (isFrame) see("dark", await inaccessible(page, ["color-contrast"]));
  await page.setViewportSize(NARROW);
  see("320 px", await tooWide(page));
  see("320 px, dark", await inaccessible(page));
  if (isFrame) see("320 px, spaced", await spaced(page));
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  wrong.push(...complaints.splice(0));
  return wrong;
}

async function speak(page, language) {
  await page.goto("/account");
  if ((await page.locator("html").getAttribute("lang")) === language) return;
  await page.locator("#language").selectOption(language);
  await page.locator('form[action="/account/appearance"] button').click();
  await page.waitForFunction((language) => document.documentElement.lang === language, language);
}

/** Visits all addresses with a few visitors at once. The result is a subtest for each, so that one page hides no other. */
async function lookAtAll(t, login, language, addresses) {
  const settings = { reducedMotion: "reduce" };
  const waiting = [...addresses];
  const results = [];
  const visit = async () => {
    const someone = await signedIn(browser, demo, login, settings);
    await speak(someone.page, language);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const response = await someone.page.goto(next.address);
      const wrong = await look(someone, language, FRAMES.has(next.address));
      if (response.status() !== next.status) wrong.push(`status ${response.status()} instead of ${next.status}`);
      results.push({ name: next.name, wrong });
    }
    await someone.close();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, visit));
  for (const { name, wrong } of results) await t.test(name, () => assert.deepEqual(wrong, []));
}

test("every page of the head of the school", async (t) => {
  const guide = await signedIn(browser, demo, "dyrektor");
  const addresses = await everyAddress(guide.page);
  await guide.close();
  assert.ok(addresses.length > 60, `only ${addresses.length} pages were found`);
  await lookAtAll(t, "dyrektor", "pl", addresses);
});

test("the main pages in English", async (t) => {
  // The officer speaks English here, so that the tests of others stay Polish.
  const addresses = ["/", "/account", "/calculators/answer", "/registers/breaches", "/registers/authorisations"];
  addresses.push("/registers/requests/new", "/registers/requests/1", "/registers/breaches/1", "/registers/breaches/1/history");
  await lookAtAll(t, "iod", "en", addresses.map((address) => ({ name: address, address, status: 200 })));
});

test("what somebody may not see", async (t) => {
  const refused = ["/administration", "/administration/log", "/registers/authorisations", "/registers/authorisations/1"];
  await lookAtAll(t, "psycholog", "pl", refused.map((address) => ({ name: address, address, status: 403 })));
});

test("signing in, with and without a mistake", async () => {
  const guest = await visitor(browser, demo, { reducedMotion: "reduce" });
  await guest.page.goto("/sign-in");
  const wrong = await look(guest, "pl", true);
  await guest.page.locator("#login").fill("dyrektor");
  await guest.page.locator("#password").fill("nie to");
  await guest.page.locator("main form button").click();
  await guest.page.locator("#problems").waitFor();
  wrong.push(...(await look(guest, "pl")));
  await guest.page.goto("/emergency");
  wrong.push(...(await look(guest, "pl", true)));
  await guest.page.locator("main form button").click();
  await guest.page.locator("#problems").waitFor();
  wrong.push(...(await look(guest, "pl")));
  await guest.page.goto("/sign-in?language=en");
  wrong.push(...(await look(guest, "en")));
  assert.deepEqual(wrong, []);
  await guest.close();
});

test("a form that was sent empty", async (t) => {
  const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce" });
  const slugs = await registers(someone.page);
  assert.ok(slugs.length > 30, `only ${slugs.length} registers were found`);
  for (const register of slugs) {
    await someone.page.goto(`/registers/${register}/new`);
    await someone.page.locator('#form button[name="save"]:visible').last().click();
    await someone.page.locator("#problems").waitFor();
    const wrong = await look(someone, "pl");
    await t.test(register, () => assert.deepEqual(wrong, []));
  }
  await someone.close();
});

test("the answers of the calculators", async (t) => {
  const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce" });
  const tabs = await calculators(someone.page);
  assert.ok(tabs.length > 5, `only ${tabs.length} calculators were found`);
  for (const tab of tabs) {
    await someone.page.goto(tab);
    for (const input of await someone.page.locator("main form input:visible").all()) {
      const type = await input.getAttribute("type");
      if (type === "date") await input.fill("2026-01-31");
      else if (type === "datetime-local") await input.fill("2026-03-27T22:30");
      else if (type === "text" && !(await input.inputValue())) await input.fill("44051401359");
      else if (type === "password") await input.fill("zielony rower nad Wisłą");
    }
    await someone.page.locator("main form button").last().click();
    await someone.page.waitForLoadState();
    const wrong = await look(someone, "pl");
    await t.test(tab, () => assert.deepEqual(wrong, []));
  }
  await someone.close();
});

test("an import, before and after mapping", async () => {
  const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce" });
  await someone.page.goto("/registers/areas/import");
  const table = "Budynek;Kolor ścian;Data\nBudynek A;żółty;wczoraj\n";
  await someone.page.locator("#file").setInputFiles({ name: "spis.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await someone.page.locator("main form button").click();
  await someone.page.locator("table.mapping").waitFor();
  assert.deepEqual(await look(someone, "pl"), []);
  await someone.close();
});

test("pages that only an act brings about", async (t) => {
  const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce" });
  const { page, context } = someone;
  const seen = async (name) => {
    const wrong = await look(someone, "pl");
    await t.test(name, () => assert.deepEqual(wrong, []));
  };
  const press = (selector) => Promise.all([page.waitForNavigation(), page.locator(selector).click()]);

  const home = await enter(page, "breaches", { title: "Dwa okna", aware_at: asTyped(new Date(Date.now() - 3_600_000)) });
  await seen("a record just entered");
  await page.goto(`${home}/edit`);
  const other = await context.newPage();
  await other.goto(`${home}/edit`);
  await fill(other, { place: "pierwsze okno" });
  await save(other);
  await other.close();
  await fill(page, { place: "drugie okno" });
  await save(page);
  await page.locator(".conflict").waitFor();
  await seen("a conflict");

  await page.goto(`${home}/moves/assess`);
  await save(page);
  await page.locator("#problems").waitFor();
  await seen("a move that lacks something");

  await page.goto(`${home}/erase`);
  await press("button.danger");
  await seen("an erasure without a reason");
  await page.locator('textarea[name="reason"]').fill("Wpisano przez pomyłkę.");
  await press("button.danger");
  await page.goto(home);
  await seen("an erased record");

  await page.goto("/administration/log");
  await press('form[action="/administration/log/verify"] button');
  await seen("the verified log");

  await page.goto("/administration/accounts");
  await press('form[action="/administration/accounts"] button');
  await seen("an account without a name");
  await page.locator("#name").fill("Ktoś Nowy");
  await page.locator("#login").fill("ktos");
  await press('form[action="/administration/accounts"] button');
  await seen("a password shown once");

  await page.goto("/account/password");
  await press("main form.form button");
  await seen("a password refused");

  await page.goto("/registers/requests/new");
  await fill(page, { requester: "Ktoś", kind: "Access", received: dayTyped(), channel: "Letter", subject: "Kopia." });
  await save(page, 'button[name="draft"]');
  await seen("a draft");
  await someone.close();
});

test("a locked screen, and a form that waits behind it", async (t) => {
  const someone = await signedIn(browser, demo, "iod", { reducedMotion: "reduce" });
  const { page, context } = someone;
  await speak(page, "pl");
  const seen = async (name) => {
    const wrong = await look(someone, "pl");
    await t.test(name, () => assert.deepEqual(wrong, []));
  };
  const press = (selector) => Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
  await press(".lock-now button");
  await seen("the locked screen");
  await page.locator("#password").fill("to nie to");
  await press('main form[action="/unlock"] button');
  await seen("a wrong password");
  await page.locator("#password").fill(demo.accounts.find((account) => account.login === "iod").password);
  await press('main form[action="/unlock"] button');

  await page.goto("/registers/breaches/new");
  await fill(page, { title: "Za zamkniętym ekranem", aware_at: asTyped(new Date(Date.now() - 3_600_000)) });
  const csrf = await page.locator('#form input[name="csrf"]').inputValue();
  await context.request.post("/lock", { form: { csrf, to: "/" }, maxRedirects: 0 });
  await save(page);
  await seen("a form waits");
  await press('main form[action="/sign-out"] button');
  await page.goto("/sign-in");
  await page.locator("#login").fill("iod");
  await page.locator("#password").fill(demo.accounts.find((account) => account.login === "iod").password);
  await press("main form button");
  assert.equal(new URL(page.url()).pathname, "/unlock/form");
  await seen("the form is offered");
  await someone.close();
});

test("a second factor: its making, its codes, and the step that it asks for", async (t) => {
  const someone = await signedIn(browser, demo, "zastepca", { reducedMotion: "reduce" });
  const { page } = someone;
  const seen = async (name) => {
    const wrong = await look(someone, "pl");
    await t.test(name, () => assert.deepEqual(wrong, []));
  };
  const press = (selector) => Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
  await page.goto("/account/second-factor");
  await press("#app-new button");
  const secret = await page.locator("code.secret").innerText();
  await seen("the picture to scan");
  await page.locator("#code").fill("000000");
  await press('form[action$="/confirm"] button');
  await seen("a wrong code");
  await page.locator("#code").fill(codeOf(secret));
  await press('form[action$="/confirm"] button');
  assert.ok((await page.locator(".codes li").count()) > 5);
  await seen("the recovery codes");
  await page.goto("/account/second-factor");
  await seen("the factors");
  await press('form[action="/sign-out"] button');
  await page.goto("/sign-in");
  await page.locator("#login").fill("zastepca");
  await page.locator("#password").fill(demo.accounts.find((account) => account.login === "zastepca").password);
  await press("main form button");
  assert.equal(new URL(page.url()).pathname, "/sign-in/factor");
  await seen("the step between password and door");
  await page.locator("#code").fill("111111");
  await press("#by-code button");
  await seen("a code refused");
  await someone.close();
});

test("what was addressed to somebody, signatures in a file, and an emergency", async (t) => {
  const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce" });
  const { page } = someone;
  const seen = async (name, whose = someone) => {
    const wrong = await look(whose, "pl");
    await t.test(name, () => assert.deepEqual(wrong, []));
  };
  const press = (locator) => Promise.all([locator.page().waitForNavigation(), locator.first().click()]);
  const order = { subject: "Obieg kluczy", kind: "Order", "addressees.0.person": "Halina Wzorcowa", "addressees.0.account": "dyrektor" };
  const home = await enter(page, "orders", order);
  const today = dayTyped();
  await move(page, "Wydaj", { number: "78/2026", content: "Klucze zdaje się co dzień.", issued_by: "Halina Wzorcowa", issued_on: today, in_force_on: today });
  await page.goto("/addressed");
  await press(page.locator(".tasks li a", { hasText: "Obieg kluczy" }));
  await seen("an order addressed to me");

  await page.goto(`${home}/files`);
  await page.locator("#file").setInputFiles({ name: "pismo.pdf", mimeType: "application/pdf", buffer: Buffer.from(PDF) });
  await press(page.locator("main form[enctype] button"));
  await page.goto(`${home}/files`);
  await press(page.locator('main a[href$="/signatures"]'));
  await seen("the signatures of a file");

  await page.goto("/administration/emergency");
  await press(page.locator('main form[action="/administration/emergency"] button'));
  const code = await page.locator("code.secret").innerText();
  await seen("a sealed code shown once");
  const guest = await visitor(browser, demo, { reducedMotion: "reduce" });
  await guest.page.goto("/emergency");
  for (const [id, words] of Object.entries({ code, person: "Ewa Próbna", reason: "Dyrektor w szpitalu." })) {
    await guest.page.locator(`#${id}`).fill(words);
  }
  await press(guest.page.locator("main form button"));
  await seen("Today of somebody in an emergency", guest);
  await guest.close();
  await page.goto("/administration/emergency");
  await press(page.locator('main a[href^="/administration/emergency/"]'));
  await seen("an emergency under way");
  await someone.close();
});

test("dark by choice, on a computer that is light", async () => {
  const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce", colorScheme: "light" });
  await someone.page.goto("/account");
  await someone.page.locator("#appearance").selectOption("dark");
  await someone.page.locator('form[action="/account/appearance"] button').click();
  await someone.page.waitForLoadState();
  const paper = await someone.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.ok(paper.match(/\d+/g).every((part) => Number(part) < 60), `the page is ${paper}`);
  assert.deepEqual(await inaccessible(someone.page), []);
  await someone.close();
});

test("the menu of a narrow window", async () => {
  const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce", viewport: NARROW });
  await someone.page.locator(".menu-button").click();
  await someone.page.locator("nav#menu").waitFor({ state: "visible" });
  assert.deepEqual(await inaccessible(someone.page), []);
  await someone.page.keyboard.press("Escape");
  await someone.page.locator("nav#menu").waitFor({ state: "hidden" });
  await someone.close();
});

test("every kind of page was looked at", () => {
  const missed = KINDS.filter((kind) => ![...looked].some((pathname) => isOfKind(kind, pathname)));
  assert.deepEqual(missed, []);
});
