// Stories across registers: what a deletion destroys stays destroyed when an old backup is put back, many records take
// one step, a register is seen as it stood yesterday, and a calendar is fed without a word about anybody.

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn } from "./browser.mjs";
import { startDemo } from "./rodowod.mjs";
import { asTyped, dayTyped, enter, fill, move, stateOf } from "./steps.mjs";

/** What a backup of the data holds: the database with what it has not folded in yet, never the keyring. */
const DATABASE = ["rodowod.db", "rodowod.db-wal"];

let folder, browser;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rodowod-stories-"));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The school opened for one part of a story, and closed after it. */
async function atWork(go) {
  const demo = await startDemo(folder);
  try {
    const someone = await signedIn(browser, demo, "dyrektor");
    await go(someone.page, demo);
    assert.deepEqual(someone.complaints, []);
    await someone.close();
  } finally {
    await demo.stop();
  }
}

/** Puts the files of one folder in the place of those in another. */
function copyDatabase(from, to) {
  rmSync(path.join(to, "rodowod.db-shm"), { force: true });
  for (const name of DATABASE) {
    rmSync(path.join(to, name), { force: true });
    if (existsSync(path.join(from, name))) copyFileSync(path.join(from, name), path.join(to, name));
  }
}

const mainText = (page) => page.locator("main").innerText();
const yesterday = () => dayTyped(new Date(Date.now() - 86_400_000));

test("after a deletion an old backup holds nothing readable", async () => {
  const name = "Świadek Zapomniany";
  const backup = path.join(folder, "kopia");
  mkdirSync(backup);
  let visit;
  await atWork(async (page) => {
    visit = await enter(page, "visitors", { visitor: name, purpose: "Meeting", place: "sekretariat" });
  });
  copyDatabase(folder, backup);

  await atWork(async (page) => {
    await enter(page, "deletions", {
      subject: "Wpis o wizycie sprzed lat",
      ground: "OtherGround",
      data_categories: "wpis w księdze gości",
      "records.0.register": "Visitors",
      "records.0.number": visit.split("/").pop(),
    });
    await move(page, "Zatwierdź", {
      "resources.0.resource": "rejestr gości",
      "resources.0.carrier": "System",
      "resources.0.operation": "Delete",
      "resources.0.method": "DatabaseDeletion",
      "resources.0.done_on": yesterday(),
      holds_checked_on: yesterday(),
      verified_by: "Halina Wzorcowa",
      verified_on: yesterday(),
      approved_by: "Halina Wzorcowa",
      approved_on: yesterday(),
    });
    await page.goto(visit);
    assert.match(await mainText(page), new RegExp(name), "approval alone destroys nothing");
    await page.goBack();
    await move(page, "Zakończ i zniszcz klucze", {
      protocol_number: "PU/9/2026",
      place: "Przykładowo",
      performers: "Alicja Przykładna",
      completed_on: dayTyped(),
    });
    await page.goto(visit);
    assert.doesNotMatch(await mainText(page), new RegExp(name));
    assert.match(await mainText(page), /klucz do niej został zniszczony/);
  });

  // Somebody puts the backup of before the deletion back in its place.
  copyDatabase(backup, folder);
  await atWork(async (page) => {
    await page.goto(visit);
    const text = await mainText(page);
    assert.doesNotMatch(text, new RegExp(name), "the key is gone, so the old copy says nothing");
    assert.match(text, /klucz do niej został zniszczony/);
    await page.goto("/registers/visitors?search=Zapomniany");
    assert.doesNotMatch(await mainText(page), new RegExp(name));
  });
});

test("many keys are withdrawn at once, and yesterday they still lay in their place", async () => {
  await atWork(async (page) => {
    for (const label of ["S/1", "S/2"]) {
      await enter(page, "keys", { label, opens: "Room", deposit_place: "gablota w sekretariacie" });
    }
    await page.goto("/registers/keys");
    for (const label of ["S/1", "S/2"]) {
      await page.locator("tr", { hasText: label }).locator('input[type="checkbox"]').check();
    }
    await Promise.all([page.waitForNavigation(), page.getByText("Z zaznaczonymi…", { exact: true }).click()]);
    await Promise.all([page.waitForNavigation(), page.getByText(/^Wycofaj \(2\)$/).click()]);
    await fill(page, { withdrawn_on: dayTyped(), "of-reason": "Wymieniono zamki." });
    await Promise.all([page.waitForNavigation(), page.locator(".form-end button").click()]);
    assert.equal(await page.getByText("zrobione", { exact: true }).count(), 2);
    await page.locator("tr", { hasText: "S/1" }).locator("a").click();
    assert.equal(await stateOf(page), "wycofany");

    await page.goto(`/registers/keys/as-of?day=${yesterday()}`);
    assert.equal(await page.locator("tr", { hasText: "S/1" }).count(), 0, "it had not been entered yet");
    assert.ok((await page.locator("tbody tr").count()) > 0);
  });
});

test("fifty rows take one step at once, and the log has one entry for each", async () => {
  const many = 50;
  const rows = Array.from({ length: many }, (_, index) => `Pawilon ${index + 1};pomieszczenie;gablota`);
  const csv = ["Oznaczenie;Do czego;Gdzie się go odkłada", ...rows, ""].join("\n");
  await atWork(async (page) => {
    await page.goto("/registers/keys/import");
    await page.locator("#file").setInputFiles({ name: "klucze.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await Promise.all([page.waitForNavigation(), page.locator("main form button").first().click()]);
    await Promise.all([page.waitForNavigation(), page.locator('button[value="import"]').click()]);
    await page.goto("/registers/keys?search=pawilon");
    const boxes = page.locator('tbody input[type="checkbox"]');
    assert.equal(await boxes.count(), many);
    for (const box of await boxes.all()) await box.check();
    await Promise.all([page.waitForNavigation(), page.getByText("Z zaznaczonymi…", { exact: true }).click()]);
    await Promise.all([page.waitForNavigation(), page.getByText(`Wycofaj (${many})`, { exact: true }).click()]);
    await fill(page, { withdrawn_on: dayTyped(), "of-reason": "Rozebrano pawilon." });
    await Promise.all([page.waitForNavigation(), page.locator(".form-end button").click()]);
    assert.equal(await page.getByText("zrobione", { exact: true }).count(), many);
    await page.goto("/registers/keys?search=pawilon&state=withdrawn");
    assert.equal(await page.locator("tbody tr").count(), many);
    await page.goto("/administration/log");
    const entries = await page.locator("tbody tr").allInnerTexts();
    const keys = entries.map((line) => line.match(/Wycofano\s+Klucz (\d+)/)?.[1]).filter(Boolean);
    assert.equal(keys.length, many);
    assert.equal(new Set(keys).size, many, "one of each");
  });
});

test("numbers are written as the office writes them, and found by them", async () => {
  await atWork(async (page) => {
    const address = await enter(page, "breaches", { title: "List w cudzej skrzynce", aware_at: asTyped(new Date(Date.now() - 3_600_000)) });
    const written = (await page.locator(".crumb").innerText()).split("/").slice(1).join("/").trim();
    assert.match(written, /^NAR\/\d{4}\/\d{4}$/);
    await page.goto(`/registers/breaches?search=${encodeURIComponent(written.toLowerCase())}`);
    assert.equal(new URL(page.url()).pathname, address);
  });
});

test("a calendar is fed with deadlines and says nothing about anybody", async () => {
  await atWork(async (page, demo) => {
    await page.goto("/account/calendar");
    await Promise.all([page.waitForNavigation(), page.getByText("Utwórz adres", { exact: true }).click()]);
    const { pathname } = new URL(await page.locator("#address").inputValue());
    const feed = await (await fetch(demo.address + pathname)).text();
    assert.match(feed, /^BEGIN:VCALENDAR\r\n/);
    assert.ok(feed.split("BEGIN:VEVENT").length > 10, feed.slice(0, 500));
    for (const person of demo.accounts.map((account) => account.name)) assert.ok(!feed.includes(person), person);
    assert.equal((await fetch(`${demo.address + pathname.slice(0, -6)}.ics`)).status, 404);
    await page.goto("/account/calendar");
    await Promise.all([page.waitForNavigation(), page.getByText("Wyłącz subskrypcję", { exact: true }).click()]);
    assert.equal((await fetch(demo.address + pathname)).status, 404);
  });
});

test("a duty is met by the page of its one button on Today, and is gone from there", async () => {
  await atWork(async (page) => {
    const requester = "Krystyna Jednoguzikowa";
    const home = await enter(page, "requests", {
      requester,
      kind: "Access",
      received: dayTyped(),
      channel: "Letter",
      subject: "Kopia danych.",
    });
    const duty = page.locator(".tasks li", { hasText: requester }).filter({ hasText: "wewnątrz placówki" });
    await page.goto("/");
    assert.equal(await duty.count(), 1);
    await Promise.all([page.waitForNavigation(), duty.locator(".task-act a").evaluate((button) => button.click())]);
    assert.equal(new URL(page.url()).pathname, `${home}/moves/report`);
    await Promise.all([page.waitForNavigation(), page.locator(".form-end button").click()]);
    assert.equal(new URL(page.url()).pathname, home);
    await page.goto("/");
    assert.equal(await duty.count(), 0);
  });
});

test("each number of the overview opens its list", async () => {
  await atWork(async (page) => {
    await page.goto("/overview");
    const number = page.locator(".chart .count a").first();
    const count = Number((await number.innerText()).match(/\d+/)[0]);
    await Promise.all([page.waitForNavigation(), number.click()]);
    assert.equal(await page.locator("tbody tr").count(), count);
    await page.goto("/overview");
    const cell = page.locator(".matrix a").first();
    const label = await cell.getAttribute("aria-label");
    await Promise.all([page.waitForNavigation(), cell.click()]);
    assert.ok((await page.locator("h1").innerText()).includes(label));
    await page.goto("/report");
    assert.match(await mainText(page), /Naruszenia/);
  });
});
