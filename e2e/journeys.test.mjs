// What a school does with the program, as people do it: in a browser, several of them at once, with mistakes.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn, signIn, visitor } from "./browser.mjs";
import { program, startDemo } from "./rodowod.mjs";
import { asTyped, dayTyped, dayWritten, enter, fill, hourWritten, move, save, search, stateOf, titles } from "./steps.mjs";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const sample = (name) => new URL(`../tests/samples/${name}`, import.meta.url).pathname;

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A journey of somebody signed in; afterwards the browser must have had nothing to complain of. */
function journey(name, login, go) {
  test(name, async () => {
    const someone = await signedIn(browser, demo, login);
    await go(someone.page, someone);
    assert.deepEqual(someone.complaints, []);
    await someone.close();
  });
}

const mainText = (page) => page.locator("main").innerText();
const here = (page) => new URL(page.url()).pathname;

journey("the head signs in and lands on Today", "dyrektor", async (page) => {
  assert.equal(here(page), "/");
  assert.equal(await page.locator("h1").innerText(), "Dziś");
  assert.ok((await page.locator(".tasks li").count()) > 5);
  const task = page.locator(".tasks li a").first();
  const title = await task.locator("b").innerText();
  await Promise.all([page.waitForNavigation(), task.click()]);
  assert.equal(await page.locator("h1").innerText(), title);
});

journey("what others have to do is no work of whoever may only look", "psycholog", async (page) => {
  for (const task of await page.locator(".task-group:not(.watched) .tasks li").all()) {
    assert.equal(await task.locator(".task-act").count(), 1, await task.innerText());
  }
  const watched = page.locator(".task-group.watched");
  assert.match(await watched.locator("h2").innerText(), /zajmują się inni/);
  assert.equal(await watched.locator("details.more").getAttribute("open"), null);
  assert.ok((await watched.locator("li").count()) > 0);
  assert.equal(await watched.locator(".task-act").count(), 0);
});

journey("a breach: reported in a minute, then through all its moves", "dyrektor", async (page) => {
  const aware = new Date(Math.floor((Date.now() - 2 * HOUR_MS) / 60_000) * 60_000);
  await page.goto("/");
  await page.locator('nav#menu a[href="/registers/breaches"]').click();
  await page.getByText("Dodaj wpis", { exact: true }).click();
  await fill(page, { title: "Dziennik zostawiony w autobusie", aware_at: asTyped(aware) });
  await save(page);
  const home = here(page);
  assert.equal(await stateOf(page), "Zgłoszone");

  const due = new Date(aware.getTime() + 72 * HOUR_MS);
  const clock = await page.locator(".deadlines").innerText();
  assert.ok(clock.includes(`${dayWritten(due)}, ${hourWritten(due)}`), clock);
  assert.match(clock, /art\. 33 ust\. 1 RODO/);

  await move(page, "Zapisz ocenę", {
    description: "Papierowy dziennik klasy 2b został w autobusie linii 7.",
    nature: ["Confidentiality", "Availability"],
    "data_classes.0.class": "Behavioural",
    "data_classes.0.adjustment": { label: "bez korekty" },
    identification: "Significant",
    risk: "Likely",
    risk_reasons: "Oceny i nieobecności dwudziestu uczniów mógł przeczytać każdy pasażer.",
  });
  assert.equal(await stateOf(page), "Ocenione");
  await move(page, "Zgłoszono do UODO", { reported_at: asTyped(new Date()) });
  assert.equal(await stateOf(page), "Zgłoszone do UODO");
  await move(page, "Zamknij", { conclusions: "Dzienniki papierowe nie opuszczają szkoły." });
  assert.equal(await stateOf(page), "Zamknięte");

  await page.goto(`${home}/history`);
  const history = await mainText(page);
  for (const words of ["Halina Wzorcowa", "Dzienniki papierowe nie opuszczają szkoły.", "Zamknięte", "Ocenione"]) {
    assert.ok(history.includes(words), `${words} is not in:\n${history}`);
  }
  await page.goto(`${home}/proof`);
  assert.match(await mainText(page), /ledger check-proof/);
});

journey("a request: its deadline is the one of the law, and explained", "sekretariat", async (page) => {
  const received = dayTyped(new Date(Date.now() - 3 * DAY_MS));
  await enter(page, "requests", {
    requester: "Żaneta Ćwiczebna",
    kind: "Access",
    received,
    channel: "Email",
    subject: "Proszę o kopię danych mojego syna.",
  });
  const answer = JSON.parse(execFileSync(program(), ["calc", "answer", "--received", received, "--json"], { encoding: "utf8" }));
  const due = dayWritten(new Date(`${answer.answer_due}T12:00:00Z`));
  const deadlines = await page.locator(".deadlines").innerText();
  assert.ok(deadlines.includes(due), `${due} is not in:\n${deadlines}`);
  await page.locator(".deadlines summary").first().click();
  const rules = page.locator(".deadlines details[open] .rules li");
  assert.ok((await rules.count()) > 0);
  assert.match(await rules.first().innerText(), /(art\.|1182\/71|RODO)/);
});

journey("a form with mistakes: every problem at once, and nothing typed is lost", "dyrektor", async (page) => {
  await page.goto("/registers/requests/new");
  const story = "Zażółć gęślą jaźń <b>tak</b> & \"cudzysłów\"";
  const tomorrow = dayTyped(new Date(Date.now() + 2 * DAY_MS));
  await fill(page, { subject: story, received: tomorrow, email: "to nie adres", kind: "Erasure" });
  await save(page);
  const summary = page.locator("#problems");
  assert.ok(await summary.evaluate((element) => element === document.activeElement), "the summary has the focus");
  const links = await summary.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const field of ["requester", "received", "channel", "email"]) {
    assert.ok(links.includes(`#f-${field}`), `${field} is not in ${links}`);
    assert.equal(await page.locator(`#f-${field}`).getAttribute("aria-invalid"), "true", field);
  }
  assert.equal(await page.locator("#f-subject").inputValue(), story);
  assert.equal(await page.locator("#f-received").inputValue(), tomorrow);
  assert.equal(await page.locator("#f-email").inputValue(), "to nie adres");
  assert.equal(await page.locator("#f-kind").inputValue(), "Erasure");
  await summary.locator('a[href="#f-email"]').click();
  assert.ok(await page.locator("#f-email").evaluate((element) => element === document.activeElement));
});

journey("a draft is saved half done and found on Today", "sekretariat", async (page) => {
  await page.goto("/registers/breaches/new");
  await fill(page, { title: "Szkic o klucz do archiwum" });
  await save(page, 'button[name="draft"]');
  assert.match(await page.locator(".facts").first().innerText(), /szkic/i);
  await page.goto("/");
  assert.ok((await mainText(page)).includes("Szkic o klucz do archiwum"));
});

test("two save the same record: the second sees both versions and loses nothing", async () => {
  const [first, second] = [await signedIn(browser, demo, "dyrektor"), await signedIn(browser, demo, "sekretariat")];
  const home = await enter(first.page, "breaches", { title: "Wspólna sprawa", aware_at: asTyped(new Date(Date.now() - HOUR_MS)) });
  await first.page.goto(`${home}/edit`);
  await second.page.goto(`${home}/edit`);
  await fill(first.page, { place: "sekretariat", reporter: "Halina Wzorcowa" });
  await save(first.page);
  await fill(second.page, { place: "pokój nauczycielski", discovery: "Znalazła to pani woźna." });
  await save(second.page);

  assert.equal(here(second.page), `${home}/edit`);
  const conflict = await second.page.locator(".conflict").innerText();
  for (const words of ["sekretariat", "pokój nauczycielski", "Halina Wzorcowa"]) assert.ok(conflict.includes(words), conflict);
  assert.equal(await second.page.locator("#f-place").inputValue(), "pokój nauczycielski");
  assert.equal(await second.page.locator("#f-discovery").inputValue(), "Znalazła to pani woźna.");
  assert.equal(await second.page.locator("#f-reporter").inputValue(), "Halina Wzorcowa");
  await save(second.page);
  const record = await mainText(second.page);
  for (const words of ["pokój nauczycielski", "Znalazła to pani woźna.", "Halina Wzorcowa"]) assert.ok(record.includes(words), record);
  await second.page.goto(`${home}/history`);
  assert.ok((await mainText(second.page)).includes("sekretariat"));
  await Promise.all([first.close(), second.close()]);
});

for (const [file, sets] of [["wykaz-zbiorow.xlsx", 33], ["wykaz-zbiorow-cp1250.csv", 33]]) {
  journey(`the school's own inventory is taken in: ${file}`, "dyrektor", async (page) => {
    await page.goto("/registers/datasets/import");
    await page.locator("#file").setInputFiles(sample(file));
    await page.locator("main form button").click();
    await page.locator("table.mapping").first().waitFor();
    const preview = await mainText(page);
    assert.ok(preview.includes(String(sets)), preview);
    assert.equal(await page.locator("#problems").count(), 0, preview);
    await Promise.all([page.waitForNavigation(), page.locator('button[value="import"]').click()]);
    assert.match(await page.locator(".notice").innerText(), new RegExp(`\\b${sets}\\b`));
    await search(page, "ksiega ewidencji dzieci");
    assert.ok((await titles(page)).filter((title) => title === "Księga ewidencji dzieci").length >= 2);
  });
}

journey("another office's table: mistakes by row and column, nothing taken in, then mapped by hand", "dyrektor", async (page) => {
  const table = "Co trzymamy;Jak\nKartoteka obiadów;na papierze\nLista chóru;w chmurach\n";
  await page.goto("/registers/datasets/import");
  await page.locator("#file").setInputFiles({ name: "spis.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.locator("main form button").click();
  await page.locator("table.mapping").waitFor();
  const [name, form] = [page.locator("table.mapping select").nth(0), page.locator("table.mapping select").nth(1)];
  await name.selectOption("name");
  await form.selectOption("form");
  await Promise.all([page.waitForNavigation(), page.locator('button[value="preview"]').click()]);
  const problems = await page.locator("#problems table tbody tr").allInnerTexts();
  assert.equal(problems.length, 1, problems.join("\n"));
  assert.match(problems[0], /3.*Jak/s);
  assert.equal(await page.locator('button[value="import"]').count(), 0);
  assert.equal(await name.inputValue(), "name");
  await page.goto("/registers/datasets?search=kartoteka+obiad");
  assert.deepEqual(await titles(page), []);
});

journey("a register leaves as CSV, XLSX and JSON, and comes back", "dyrektor", async (page) => {
  const take = async (format) => {
    await page.goto("/registers/areas/export");
    await page.locator(`#${format}`).check();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("main .buttons button").click()]);
    assert.match(download.suggestedFilename(), new RegExp(`^areas-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
    return readFileSync(await download.path());
  };
  const [csv, xlsx, json] = [await take("csv"), await take("xlsx"), await take("json")];
  assert.match(csv.toString("utf8"), /Gabinet dyrektora/);
  assert.equal(xlsx.subarray(0, 2).toString(), "PK");
  assert.ok(JSON.stringify(JSON.parse(json.toString("utf8"))).includes("Gabinet dyrektora"));
  await page.goto("/registers/areas/import");
  await page.locator("#file").setInputFiles({ name: "areas.csv", mimeType: "text/csv", buffer: csv });
  await page.locator("main form button").click();
  await page.locator("table.mapping").waitFor();
  assert.equal(await page.locator("#problems").count(), 0, await mainText(page));
});

journey("three letters find a person, diacritics or not, while typing", "dyrektor", async (page) => {
  await enter(page, "requests", {
    requester: "Żółcisława Łękawska",
    kind: "Copy",
    received: dayTyped(),
    channel: "Letter",
    subject: "Kopia danych.",
  });
  await page.goto("/registers/requests");
  const all = (await titles(page)).length;
  for (const words of ["zol", "ŁĘK", "lekawska", "zolcislawa lek"]) {
    await search(page, words);
    const found = await titles(page);
    assert.deepEqual([found.includes("Żółcisława Łękawska"), found.length < all], [true, true], `${words}: ${found}`);
  }
  await search(page, "xyzw");
  assert.equal((await titles(page)).length, 0);
});

journey("a list is sorted and filtered, and its address can be passed on", "dyrektor", async (page, { context }) => {
  await page.goto("/registers/breaches");
  await page.locator('label[for="state-closed"]').click();
  await page.waitForURL(/state=closed/);
  const states = await page.locator("#results tbody .state").allInnerTexts();
  assert.ok(states.length > 0 && states.every((state) => state === "Zamknięte"), states.join());
  const sorting = page.locator("#results thead a").first();
  await Promise.all([page.waitForNavigation(), sorting.click()]);
  assert.equal(await page.locator("#results thead th[aria-sort]").count(), 1);
  assert.match(page.url(), /state=closed/);
  const other = await context.newPage();
  await other.goto(page.url());
  assert.deepEqual(await titles(other), await titles(page));
});

test("an authorisation withdrawn is access gone, at the very next click", async () => {
  const [head, office] = [await signedIn(browser, demo, "dyrektor"), await signedIn(browser, demo, "sekretariat")];
  await office.page.goto("/registers/requests");
  await head.page.goto("/registers/authorisations?search=przykladna&state=granted");
  const theirs = await head.page.$$eval("#results tbody th a", (links) => links.map((link) => link.getAttribute("href")));
  const facts = { withdrawn_on: dayTyped(), withdrawal_reason: "ChangeOfDuties", reason: "Przechodzi do biblioteki." };
  for (const authorisation of theirs) {
    await head.page.goto(authorisation);
    await move(head.page, "Odwołaj", facts);
    assert.match(await stateOf(head.page), /Odwołane/);
  }

  const [answer] = await Promise.all([office.page.waitForNavigation(), office.page.locator("#results tbody th a").first().click()]);
  assert.ok(answer.status() === 403 || here(office.page) === "/sign-in", `${answer.status()} ${office.page.url()}`);
  assert.equal(await office.page.locator(".summary").count(), 0);
  for (const address of ["/registers/requests", "/registers/datasets/1", "/registers/requests/1/history"]) {
    const response = await office.page.goto(address);
    assert.ok(response.status() === 403 || here(office.page) === "/sign-in", `${address}: ${response.status()}`);
  }
  await Promise.all([head.close(), office.close()]);
});

journey("documents print as PDF", "dyrektor", async (page, { context }) => {
  for (const [record, words] of [["/registers/authorisations/2", "Upoważnienie"], ["/registers/breaches/1", ""], ["/registers/requests/1", ""]]) {
    await page.goto(record);
    const document = page.locator('main a[href*="/documents/"]').first();
    assert.ok((await document.innerText()).includes(words));
    await Promise.all([page.waitForNavigation(), document.click()]);
    const link = page.locator("main a.button", { hasText: "PDF" });
    const response = await context.request.get(await link.getAttribute("href"));
    assert.equal(response.status(), 200, record);
    assert.equal(response.headers()["content-type"], "application/pdf");
    assert.equal((await response.body()).subarray(0, 5).toString(), "%PDF-");
  }
});

journey("a record is erased, and the log still proves itself", "dyrektor", async (page) => {
  const home = await enter(page, "breaches", { title: "Wpis omyłkowy Kwantylion", aware_at: asTyped(new Date(Date.now() - HOUR_MS)) });
  await page.goto(`${home}/erase`);
  await page.locator('textarea[name="reason"]').fill("Wpisano przez pomyłkę.");
  await Promise.all([page.waitForNavigation(), page.locator("button.danger").click()]);
  await page.goto(home);
  assert.ok(!(await page.content()).includes("Kwantylion"));
  await page.goto(`${home}/history`);
  assert.ok(!(await page.content()).includes("Kwantylion"));
  await page.goto("/registers/breaches?search=kwantylion");
  assert.deepEqual(await titles(page), []);
  await page.goto("/administration/log");
  await Promise.all([page.waitForNavigation(), page.locator('form[action="/administration/log/verify"] button').click()]);
  assert.equal(await page.locator("section.notice.late").count(), 0, await mainText(page));
  assert.equal(await page.locator("section.notice.done").count(), 1);
});

journey("the proof of a record is checked without the program's data, and a changed one is refused", "dyrektor", async (page) => {
  await page.goto("/registers/breaches/1/proof");
  const key = await page.locator("ol pre").first().innerText();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("main .buttons a[download]").click()]);
  const proof = readFileSync(await download.path(), "utf8");
  const folder = mkdtempSync(path.join(tmpdir(), "rodowod-proof-"));
  const check = (text) => {
    const file = path.join(folder, "proof.txt");
    writeFileSync(file, text);
    return spawnSync(program(), ["ledger", "check-proof", file, "--key", key, "--json"], { encoding: "utf8" });
  };
  const good = check(proof);
  assert.equal(good.status, 0, good.stdout + good.stderr);
  const place = proof.search(/[A-Za-z0-9+/]{40}/) + 20;
  const bad = check(proof.slice(0, place) + (proof[place] === "A" ? "B" : "A") + proof.slice(place + 1));
  assert.notEqual(bad.status, 0, bad.stdout);
  rmSync(folder, { recursive: true });
});

journey("a new account: one code shown once, a password of one's own, no access without an authorisation", "dyrektor", async (page) => {
  await page.goto("/administration/accounts");
  await page.locator("#name").fill("Nowa Osoba");
  await page.locator("#login").fill("nowa");
  await Promise.all([page.waitForNavigation(), page.locator('form[action="/administration/accounts"] button').click()]);
  const code = await page.locator(".secret").innerText();
  await page.goto("/administration/accounts");
  assert.equal(await page.locator(".secret").count(), 0);

  const newcomer = await visitor(browser, demo);
  await signIn(newcomer.page, { accounts: [{ login: "nowa", password: code }] }, "nowa");
  assert.equal(here(newcomer.page), "/account/password");
  await newcomer.page.locator("#new").fill("krótkie");
  await newcomer.page.locator("#again").fill("krótkie");
  await newcomer.page.locator("main form button").click();
  await newcomer.page.locator("#problems").waitFor();
  const chosen = "siedem żółtych tramwajów pod Tatrami";
  for (const [field, value] of [["new", chosen], ["again", chosen]]) await newcomer.page.locator(`#${field}`).fill(value);
  await Promise.all([newcomer.page.waitForNavigation(), newcomer.page.locator("main form button").click()]);
  const response = await newcomer.page.goto("/registers/requests");
  assert.equal(response.status(), 403);
  await newcomer.close();
});

journey("Polish and English", "iod", async (page) => {
  await page.goto("/account");
  await page.locator("#language").selectOption("en");
  await page.locator('form[action="/account/appearance"] button').click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  await page.goto("/");
  assert.equal(await page.locator("h1").innerText(), "Today");
  await page.goto("/account");
  await page.locator("#language").selectOption("pl");
  await page.locator('form[action="/account/appearance"] button').click();
  await page.waitForFunction(() => document.documentElement.lang === "pl");
});

test("a language chosen before signing in holds afterwards", async () => {
  const guest = await visitor(browser, demo);
  await guest.page.goto("/sign-in?language=en");
  await guest.page.locator("#login").fill("psycholog");
  await guest.page.locator("#password").fill(demo.accounts.find(({ login }) => login === "psycholog").password);
  await guest.page.locator("main form button").click();
  await guest.page.waitForURL((url) => url.pathname === "/");
  assert.equal(await guest.page.locator("html").getAttribute("lang"), "en");
  await guest.close();
});

journey("a page prints without what only a screen needs", "iod", async (page) => {
  await page.goto("/registers/requests/1");
  await page.emulateMedia({ media: "print" });
  for (const part of [".top", "nav#menu", ".steps"]) assert.equal(await page.locator(part).isVisible(), false, part);
  assert.ok(await page.locator(".record-main .summary").first().isVisible());
  await page.emulateMedia({ media: null });
});

journey("signing out ends the session everywhere in this browser", "iod", async (page) => {
  await page.goto("/registers/requests");
  await Promise.all([page.waitForNavigation(), page.locator('form[action="/sign-out"] button').click()]);
  assert.equal(here(page), "/sign-in");
  await page.goBack();
  assert.equal(await page.locator("#results").count(), 0);
  await page.goto("/registers/requests");
  assert.equal(here(page), "/sign-in");
});

test("without JavaScript: sign in, list, search, save, a row more, a mistake", async () => {
  const someone = await signedIn(browser, demo, "dyrektor", { javaScriptEnabled: false });
  const { page } = someone;
  await page.goto("/registers/authorisations");
  await page.locator("#search").fill("zmyslona");
  await Promise.all([page.waitForNavigation(), page.locator(".filter-button").click()]);
  assert.deepEqual(await titles(page), ["Marta Zmyślona"]);
  await page.locator("#results tbody th a").click();
  await page.locator(".steps").waitFor();
  await page.goto("/registers/breaches/new");
  await page.locator("#f-aware_at").fill(asTyped(new Date(Date.now() - HOUR_MS)));
  await page.locator('.form-end button[name="save"]').click();
  await page.locator("#problems").waitFor();
  await page.locator("#f-title").fill("Bez skryptów");
  await page.locator('.form-end button[name="save"]').click();
  await page.locator(".deadlines").waitFor();
  assert.equal(await page.locator("h1").innerText(), "Bez skryptów");
  await page.goto(`${here(page)}/edit`);
  await page.locator("summary", { hasText: "Skutki i środki zaradcze" }).click();
  await page.locator('[name="actions.0.what"]').fill("Zamykać szafę na klucz");
  await page.locator('button[name="add"][value="actions"]').click();
  await page.locator('[name="actions.1.what"]').waitFor();
  assert.equal(await page.locator('[name="actions.0.what"]').inputValue(), "Zamykać szafę na klucz");
  await someone.close();
});
