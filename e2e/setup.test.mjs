//! From an institution with nothing in it to a policy in force, in the browser and without its scripts.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn } from "./browser.mjs";
import { startEmpty } from "./rodowod.mjs";

const TEN_MINUTES_MS = 600_000;

let folder, office, browser;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rodowod-setup-"));
  office = await startEmpty(folder, "school");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await office?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const mainText = (page) => page.locator("main").innerText();
const press = (page, words) => Promise.all([page.waitForNavigation(), page.locator("main").getByText(words, { exact: true }).click()]);
const at = (page) => new URL(page.url()).pathname;

test("an empty institution comes to a policy in force step by step", async () => {
  const director = await signedIn(browser, office, "dyrektor", { javaScriptEnabled: false });
  const { page } = director;
  const begun = Date.now();
  await page.goto("/");
  assert.match(await mainText(page), /nie ma jeszcze polityki/);
  await press(page, "Ta instytucja nie ma jeszcze polityki. Załóż ją krok po kroku, w kilka minut.");
  await press(page, "Zacznij");

  // A kind has to be chosen; two kinds join.
  await page.locator('[value="school"]').uncheck();
  await press(page, "Zapisz i dalej");
  assert.match(await mainText(page), /Zaznacz przynajmniej jeden rodzaj/);
  await page.locator('[value="school"]').check();
  await page.locator('[value="counselling"]').check();
  await press(page, "Zapisz i dalej");

  // One leaves, finds Today pointing back, and goes on where it stood.
  await page.locator("#name").fill("Zespół Szkół Wzorcowych");
  await page.locator("#city").fill("Przykładowo");
  await page.locator("#head").fill("Halina Wzorcowa");
  await press(page, "Zapisz i przerwij");
  assert.equal((await mainText(page)).match(/gotowe/g).length, 2);
  await page.goto("/");
  await press(page, "Zakładanie instytucji przerwano. Wróć do kroku, na którym stoi.");
  await press(page, "Kontynuuj");
  assert.equal(at(page), "/setup/people");
  await press(page, "Poprzedni krok");
  assert.equal(await page.locator("#city").inputValue(), "Przykładowo");
  await press(page, "Zapisz i dalej");

  await page.locator('[id="post.0"]').fill("pedagog");
  await press(page, "Zapisz i dalej");
  assert.match(await mainText(page), /Podaj imię i nazwisko/);
  assert.equal(await page.locator('[id="post.0"]').inputValue(), "pedagog", "what was typed stays");
  await page.locator('[id="person.0"]').fill("Alicja Przykładna");
  await page.locator('[id="person.1"]').fill("Cezary Modelowy");
  await press(page, "Zapisz i dalej");

  const offered = await page.locator('[name="offer"]').count();
  await page.locator('[value="Monitoring wizyjny"]').uncheck();
  await press(page, "Zapisz i dalej");
  await press(page, "Zapisz i dalej");
  assert.equal(at(page), "/setup/parameters");
  await page.goto("/setup/datasets");
  const text = await mainText(page);
  assert.match(text, new RegExp(`W rejestrze (jest|są) ${offered - 1} zbior`));
  await page.goto("/setup/parameters");

  // What goes further than the standard is decided once, with a reason.
  await press(page, "Zapisz i dalej");
  assert.match(await mainText(page), /wybierz, co obowiązuje/);
  const choices = await page.locator('input[type="radio"][value="standard"]').all();
  assert.ok(choices.length >= 3, "school and counselling centre go further than the standard");
  for (const choice of choices) await choice.check();
  await press(page, "Zapisz i dalej");
  assert.match(await mainText(page), /napisz, dlaczego/);
  for (const reason of await page.locator(".sides textarea").all()) await reason.fill("Rada przyjęła zalecenia współczesnego standardu.");
  await press(page, "Zapisz i dalej");
  assert.equal(at(page), "/setup/deciders", await mainText(page));
  await press(page, "Zapisz i dalej");

  assert.equal(await page.locator("#approved_by").inputValue(), "Halina Wzorcowa");
  await page.locator("#release").fill("Na zewnątrz wydaje się ją za zgodą dyrektora.");
  await press(page, "Przyjmij politykę");
  assert.equal(at(page), "/setup/left");
  const left = await mainText(page);
  assert.match(left, /Uzupełnij szkice upoważnień/);
  assert.match(left, /Uruchom systemy/);
  assert.match(left, /Zasady do nadrobienia/);

  // Each thing that is left is a task whose link leads where it is done, and beside it the rule that asks for it.
  const tasks = page.locator(".tasks li a");
  const links = [...new Set(await tasks.evaluateAll((links) => links.map((link) => link.getAttribute("href"))))];
  assert.ok(links.length > 10, links.join());
  const lost = [];
  for (const link of links) if ((await page.goto(link)).status() !== 200) lost.push(link);
  assert.deepEqual(lost, []);
  await page.goto("/setup/left");
  await press(page, "Potwierdź listy obowiązków");
  const asked = page.locator('form[action="/checklists"] button');
  const lists = await asked.count();
  for (let list = 0; list < lists; list += 1) {
    await Promise.all([page.waitForNavigation(), asked.first().click()]);
  }
  await page.goto("/setup/left");
  assert.doesNotMatch(await mainText(page), /Potwierdź listy obowiązków/, "what is done is a task no more");

  await press(page, "Otwórz rozliczalność");
  assert.ok(Date.now() - begun < TEN_MINUTES_MS, "from nothing to a live policy in under ten minutes");
  assert.match(await mainText(page), /Naruszone/);
  await page.goto("/accountability/governance-policy");
  assert.match(await mainText(page), /zachowana/);
  await page.goto("/");
  assert.doesNotMatch(await mainText(page), /nie ma jeszcze polityki|przerwano/);
  assert.match(await mainText(page), /Alicja Przykładna/, "the drafts wait on Today");
  assert.deepEqual(director.complaints, []);
  await director.close();
});
