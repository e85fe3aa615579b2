//! Accountability as a head teacher walks through it: from the board to a rule and its evidence, what does not concern the
//! school, the questions of an inspection, the parameters and their carrying to another school, duties where they matter,
//! and the evidence pack, of which every proof is checked without the server.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { unzipped } from "./archive.mjs";
import { launch, signedIn } from "./browser.mjs";
import { program, startDemo, startEmpty } from "./rodowod.mjs";
import { asTyped, dayTyped, enter } from "./steps.mjs";

const DAY_MS = 86_400_000;
/** A development build prints slowly. */
const PACKING_MS = 240_000;

let folder, demo, browser;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rodowod-accountability-"));
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A journey of the head; afterwards the browser must have had nothing to complain of. */
function journey(name, go) {
  test(name, async () => {
    const someone = await signedIn(browser, demo, "dyrektor");
    await go(someone.page, someone);
    assert.deepEqual(someone.complaints, []);
    await someone.close();
  });
}

const mainText = (page) => page.locator("main").innerText();
const here = (page) => new URL(page.url()).pathname;

async function press(page, locator) {
  await Promise.all([page.waitForNavigation(), locator.first().click()]);
}

/** How many rules the board counts in a state. */
async function counted(page, state) {
  await page.goto("/accountability");
  return Number(await page.locator(`.standings a[href$="state=${state}"] .clock`).innerText());
}

journey("from the board by an area to a rule, to its evidence and to how it stood before", async (page) => {
  await page.goto("/");
  await press(page, page.locator('nav#menu a[href="/accountability"]'));
  const states = await page.locator(".standings .clock").allInnerTexts();
  const now = (await page.locator("#trend-text").innerText()).match(/Teraz: (\d+) zachowanych, (\d+) naruszonych/);
  assert.deepEqual([now?.[1], now?.[2]], [states[0], states[2]], "the year ends with what the board counts");
  const areas = await page.locator("table.board tbody tr").count();
  assert.ok(states.map(Number).reduce((all, one) => all + one) > 150 && areas > 20, `${states} in ${areas} areas`);
  await press(page, page.locator("table.board a", { hasText: "Naruszenia" }));
  await press(page, page.locator('.standings-list a[href="/accountability/breach-at-processor"]'));

  const said = await mainText(page);
  assert.match(await page.locator("h1").innerText(), /(naruszeni|podmiot)/i);
  for (const part of [/art\. 33 ust\. 2/, /Godziny, w których podmiot zgłasza naruszenie/, /processors::breaches_told_in_time/]) {
    assert.match(said, part);
  }
  assert.match(said, /Dokumenty?|Co mówią dokumenty/);
  const evidence = page.locator('section:has(#evidence) tbody a[href^="/registers/processors/"]');
  assert.ok((await evidence.count()) > 0, "the records that show it are named");
  const [shown, href] = [await evidence.first().innerText(), await evidence.first().getAttribute("href")];
  await press(page, evidence);
  assert.equal(here(page), href, `${shown} opens its record`);
  await page.goBack();

  assert.ok((await page.locator('[aria-labelledby="history"] .lines li').count()) > 0, "its history is kept");
  const day = dayTyped(new Date(Date.now() - 20 * DAY_MS));
  await page.locator("#on").fill(day);
  await press(page, page.locator(".on-day button"));
  assert.match(await page.locator('[role="status"]', { hasText: "W dniu" }).innerText(), /zasada była: (zachowana|zagrożona|naruszona)/);
  await page.locator("#on").fill("2001-01-01");
  await press(page, page.locator(".on-day button"));
  assert.match(await mainText(page), /nie był jeszcze zapisywany/);
});

journey("a rule is found by the number that it has in the documents, and by words", async (page) => {
  await page.goto("/accountability");
  const look = async (words) => {
    await page.locator("#q").fill(words);
    await press(page, page.locator(".board-filter button"));
    return page.locator(".standings-list tbody th a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  };
  assert.deepEqual(await look("w14.6a"), ["/accountability/password-rotation"]);
  const byWords = await look("okresowa zmiana hasla");
  assert.ok(byWords.includes("/accountability/password-rotation"), byWords.join());
  assert.deepEqual(await look("nie ma takiej zasady"), []);
  assert.match(await mainText(page), /Żadna zasada nie pasuje/);
});

journey("what does not concern the school is signed with a reason, counted apart, and lifted", async (page) => {
  const [before, kept] = [await counted(page, "not-applicable"), await counted(page, "kept")];
  await press(page, page.locator(".standings a[href$='state=kept']"));
  await press(page, page.locator(".standings-list tbody th a"));
  const rule = here(page);
  const sign = async (reason) => {
    if (!(await page.locator("#reason").isVisible())) await page.locator('[aria-labelledby="waive"] summary').click();
    await page.locator("#reason").fill(reason);
    await press(page, page.locator('form[action$="/waive"] button'));
  };
  await sign("");
  assert.ok(await page.locator("#reason-problem").isVisible(), "nobody signs without a reason");
  await sign("Szkoła nie prowadzi tej działalności.");
  assert.match(await page.locator(".facts").first().innerText(), /nie dotyczy/);
  const notice = await mainText(page);
  assert.match(notice, /Szkoła nie prowadzi tej działalności\..*Halina Wzorcowa.*pozycja dziennika \d+/s);
  assert.deepEqual([await counted(page, "not-applicable"), await counted(page, "kept")], [before + 1, kept - 1]);
  await page.goto("/administration/log");
  assert.match(await mainText(page), /Podpisano, że zasada nie dotyczy/);
  await page.goto(rule);
  await press(page, page.locator('form[action$="/lift"] button'));
  assert.match(await page.locator(".facts").first().innerText(), /zachowana/);
  assert.equal(await counted(page, "not-applicable"), before);
});

journey("the guided tour leads through every question and back to the list", async (page) => {
  await page.goto("/accountability");
  await press(page, page.getByText("O co zapyta kontrola", { exact: true }));
  const questions = await page.locator(".questions li").count();
  assert.ok(questions >= 10);
  for (const verdict of await page.locator(".questions .clock").allInnerTexts()) assert.notEqual(verdict.trim(), "");
  await press(page, page.getByText("Zacznij", { exact: true }));
  for (let step = 1; step <= questions; step += 1) {
    const said = await mainText(page);
    assert.match(said, new RegExp(`Pytanie ${step} z ${questions}`));
    const [rules, places] = [await page.locator(".tasks li").count(), await page.locator('section[aria-labelledby="show"] li').count()];
    assert.ok(rules > 0 || /Żadna zasada, którą przyjęła instytucja/.test(said), `question ${step} is silent`);
    assert.ok(places > 0, `question ${step} shows nothing to open`);
    if (step < questions) await press(page, page.locator('a[rel="next"]'));
  }
  assert.equal(await page.locator('a[rel="next"]').count(), 0);
  await press(page, page.locator('section[aria-labelledby="show"] a'));
  assert.equal(await page.locator("h1").count(), 1);
  await page.goBack();
  await press(page, page.getByText("Wróć do listy pytań", { exact: true }));
  assert.equal(await page.locator(".questions li").count(), questions);
});

journey("parameters: a conflict decided in writing, a version with its day, carried to another school as a file", async (page) => {
  await page.goto("/accountability/parameters");
  const rotation = page.locator("#password_rotation_days");
  const asked = await rotation.innerText();
  for (const part of [/zostaje to, co mówi dokument: 30 dni/, /obowiązuje współczesny standard: bez wymuszonej zmiany/, /rozporządzenia z 2004 r\./]) {
    assert.match(asked, part);
  }
  const choose = (side) => page.locator(`[name="c-password_rotation_days"][value="${side}"]`).check();
  const version = async (label, day) => {
    for (const [id, words] of Object.entries({ label, approved_by: "Halina Wzorcowa", reason: "Przegląd po roku." })) {
      await page.locator(`#${id}`).fill(words);
    }
    await page.locator("#in_force_from").fill(day);
    await press(page, page.getByText("Przyjmij wersję", { exact: true }));
  };
  await choose("standard");
  await version("2", dayTyped());
  assert.match(await page.locator("#problems").innerText(), /wymuszonej zmiany hasła: napisz, dlaczego/);
  assert.ok(await page.locator('[name="c-password_rotation_days"][value="standard"]').isChecked(), "what was chosen stays");
  await page.locator("#d-password_rotation_days").fill("Rozporządzenie uchylono w 2019 r.; hasło zmienia się po podejrzeniu.");
  await page.locator("details:has(#training_interval) > summary").click();
  await page.locator("#p-training_interval").fill("6");
  await version("2", dayTyped());
  assert.match(await mainText(page), /Wersję polityki przyjęto/);
  const now = await page.locator('section[aria-labelledby="now"]').innerText();
  assert.match(now, /Wersja 2 od/);
  assert.match(now, /wymuszonej zmiany hasła: bez wymuszonej zmiany\s+Rozporządzenie uchylono/);
  assert.ok(await page.locator('[name="c-password_rotation_days"][value="standard"]').isChecked(), "decided once, it stands");
  await page.goto("/accountability/training-cyclic");
  assert.match(await mainText(page), /6 miesięcy/);

  await page.goto("/accountability/parameters");
  const downloading = page.waitForEvent("download");
  await page.locator('a[href="/accountability/parameters.toml"]').click();
  const file = path.join(folder, "zestaw.toml");
  await (await downloading).saveAs(file);
  await carryOver(file);
});

/** Another school compares the file with its own set, adopts it, and differs no longer. */
async function carryOver(file) {
  const data = path.join(folder, "inna");
  const other = await startEmpty(data, "school");
  try {
    const head = await signedIn(browser, other, "dyrektor", { javaScriptEnabled: false });
    const { page } = head;
    const compare = async (content) => {
      await page.goto("/accountability/parameters");
      await page.locator("#file").setInputFiles(content);
      await press(page, page.getByText("Porównaj", { exact: true }));
    };
    await compare({ name: "inny.toml", mimeType: "application/toml", buffer: Buffer.from("to nie jest zestaw") });
    assert.match(await page.locator("#problems").innerText(), /nie da się odczytać/);
    await compare(file);
    const apart = await page.locator("section:has(#apart)").innerText();
    assert.match(apart, /powtarza się szkolenie[\s\S]*12 miesięcy[\s\S]*6 miesięcy/);
    assert.equal(await page.locator("#p-training_interval").inputValue(), "6", "the form is filled");
    for (const [id, words] of Object.entries({ label: "1", approved_by: "Halina Wzorcowa", reason: "Zestaw z innej szkoły." })) {
      await page.locator(`#${id}`).fill(words);
    }
    await page.locator("#in_force_from").fill(dayTyped());
    await press(page, page.getByText("Przyjmij wersję", { exact: true }));
    assert.match(await mainText(page), /Wersję polityki przyjęto/);
    await compare(file);
    assert.match(await mainText(page), /Oba zestawy są zgodne/);
    assert.deepEqual(head.complaints, []);
    await head.close();
  } finally {
    await other.stop();
  }
}

journey("duties are read and acknowledged where they matter, and stand among one's own", async (page) => {
  const home = await enter(page, "breaches", { title: "Lista na korytarzu", aware_at: asTyped(new Date(Date.now() - 3_600_000)) });
  await page.goto(`${home}/moves/assess`);
  const list = page.locator('section.checklist form[action="/checklists"]');
  if ((await list.count()) === 0) {
    await page.goto("/checklists");
    assert.match(await mainText(page), /Pierwsze kroki po zdarzeniu[\s\S]*potwierdzona, ważna do/);
  } else {
    await press(page, list.locator("button"));
    assert.equal(here(page), `${home}/moves/assess`, "back where it mattered");
    assert.equal(await list.count(), 0, "it asks no more");
  }
  await page.goto("/checklists/breach-first-response");
  assert.match(await mainText(page), /potwierdzona, ważna do/);

  // Leaving the room, the screen says what to think of, and names nobody's data.
  await press(page, page.locator(".lock-now button"));
  assert.equal(here(page), "/unlock");
  assert.match(await mainText(page), /Biurko i ekran/);
});

journey("the evidence pack: every proof in it is accepted offline, and a forged one is refused", async (page) => {
  await page.goto("/accountability");
  await press(page, page.getByText("Pakiet dowodowy", { exact: true }));
  await page.locator("details.more summary").click();
  for (const register of ["breaches", "processors"]) await page.locator(`#only-${register}`).check();
  const downloading = page.waitForEvent("download", { timeout: PACKING_MS });
  await page.getByText("Przygotuj i pobierz", { exact: true }).click({ timeout: PACKING_MS });
  const kept = path.join(folder, "pakiet.zip");
  await (await downloading).saveAs(kept);
  const files = unzipped(readFileSync(kept));
  assert.ok(files.get("policy/policy.pdf").subarray(0, 4).equals(Buffer.from("%PDF")), "the policy itself");
  for (const name of ["policy/parameters.toml", "policy/standing.json", "log/checkpoint", "registers/breaches.xlsx", "registers/processors.pdf"]) {
    assert.ok(files.has(name), `${name} is not in ${[...files.keys()].join()}`);
  }
  const key = files.get("log/vkey").toString().trim();
  const place = path.join(folder, "dowod.txt");
  const check = (proof) => {
    writeFileSync(place, proof);
    return spawnSync(program(), ["ledger", "check-proof", place, "--key", key, "--json"], { encoding: "utf8" });
  };
  const proofs = [...files].filter(([name]) => name.startsWith("proofs/"));
  assert.ok(proofs.length > 3, `${proofs.length} proofs`);
  for (const [name, proof] of proofs) {
    const told = check(proof);
    assert.equal(told.status, 0, `${name}: ${told.stdout}${told.stderr}`);
    const { entry } = JSON.parse(told.stdout);
    assert.equal(name, `proofs/${entry.register}/${entry.record}.txt`);
  }
  const whole = proofs[0][1].toString();
  const hash = whole.split("\n").find((line) => /^[A-Za-z0-9+/]{43}=$/.test(line));
  const forged = whole.replace(hash, (hash.startsWith("A") ? "B" : "A") + hash.slice(1));
  assert.equal(check(forged).status, 1, "a changed hash is seen");
});
