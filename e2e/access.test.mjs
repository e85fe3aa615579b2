//! Access from its application to its end, in four windows and a fifth: the supervisor, the officer, IT, the head, and the
//! person themselves, each seeing and pressing only what is theirs.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn, visitor } from "./browser.mjs";
import { startDemo } from "./rodowod.mjs";
import { dayTyped, enter, fill, move, save, stateOf } from "./steps.mjs";

const LOGIN = "nowa.wychowawczyni";
const PERSON = "Nowa Wychowawczyni";
const OWN_PASSWORD = "drabina owies poniedziałek";

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const mainText = (page) => page.locator("main").innerText();
const steps = (page) => page.locator(".steps").allInnerTexts();

async function press(page, locator) {
  await Promise.all([page.waitForNavigation(), locator.first().click()]);
}

/** What a window shows at an address, by its status. */
async function statusOf(page, address) {
  return (await page.goto(address)).status();
}

test("access is applied for, prepared, stopped, granted, opened, stated, used and withdrawn in five windows", async () => {
  const [supervisor, officer, technician, head] = await Promise.all(
    ["zastepca", "iod", "informatyk", "dyrektor"].map((login) => signedIn(browser, demo, login)),
  );
  const windows = [supervisor, officer, technician, head];

  // The supervisor applies; nobody else's step is theirs.
  const address = await enter(supervisor.page, "authorisations", {
    person: PERSON,
    person_type: "Employee",
    post: "wychowawca klasy",
    account: LOGIN,
    why: "Obejmuje wychowawstwo klasy 5b.",
    powers: ["View"],
    registers: ["Breaches"],
    from: dayTyped(),
  });
  assert.equal(await stateOf(supervisor.page), "Wniosek");
  assert.doesNotMatch((await steps(supervisor.page)).join(), /Przygotuj|Nadaj|Otw/, "who applies does not decide");
  await technician.page.goto(address);
  assert.doesNotMatch((await steps(technician.page)).join(), /Przygotuj|Nadaj/, "IT stops only what was prepared");
  assert.ok((await statusOf(technician.page, "/registers/breaches")) === 403, "IT reads no records");

  // The officer prepares and does not grant; IT holds it back with a reason and lets it go again.
  await officer.page.goto(address);
  assert.doesNotMatch((await steps(officer.page)).join(), /Nadaj/, "whoever oversees grants nothing");
  await move(officer.page, "Przygotuj");
  await technician.page.goto(address);
  await press(technician.page, technician.page.locator(".steps").getByText("Wstrzymaj", { exact: true }));
  await save(technician.page);
  assert.match(new URL(technician.page.url()).pathname, /\/moves\/stop$/, "without a reason it is not stopped");
  await technician.page.locator("#f-reason").fill("Konto w tej domenie przejęto wczoraj.");
  await save(technician.page);
  assert.equal(await stateOf(technician.page), "Wstrzymane");
  await head.page.goto(address);
  assert.doesNotMatch((await steps(head.page)).join(), /Nadaj/, "what is stopped cannot be granted");
  await technician.page.goto(address);
  await press(technician.page, technician.page.locator(".steps").getByText("Zwolnij wstrzymanie", { exact: true }));
  await technician.page.locator("#f-reason").fill("Konto odzyskano, hasła zmieniono.");
  await save(technician.page);

  // The head grants; IT opens the account and hands its code over in person.
  await head.page.goto(address);
  await move(head.page, "Nadaj upoważnienie", { issuer: "Halina Wzorcowa" });
  assert.equal(await stateOf(head.page), "Nadane");
  await technician.page.goto("/administration/accounts");
  await technician.page.locator("#name").fill(PERSON);
  await technician.page.locator("#login").fill(LOGIN);
  await press(technician.page, technician.page.locator("form.form .buttons button"));
  const code = await technician.page.locator("code.secret").innerText();
  await technician.page.goto(address);
  await move(technician.page, "Odnotuj otwarcie kont", { opened_on: dayTyped() });

  // The person chooses a password and sees what is missing; a granted access without it opens nothing.
  const person = await visitor(browser, demo);
  const { page } = person;
  await page.goto("/sign-in");
  await page.locator("#login").fill(LOGIN);
  await page.locator("#password").fill(code);
  await press(page, page.locator('main form[action="/sign-in"] button'));
  await page.locator("#new").fill(OWN_PASSWORD);
  await page.locator("#again").fill(OWN_PASSWORD);
  await press(page, page.locator("main form button"));
  assert.match(await mainText(page), /szkolenia.*poufności.*polityki/is, "Today says what is missing");
  assert.equal(await statusOf(page, "/registers/breaches"), 403);
  await page.goto("/account/statements");
  await press(page, page.getByText("Otwórz politykę", { exact: true }));
  assert.match(await page.locator("h1").innerText(), /polityka/i, "what is acknowledged can be read first");
  await page.goto("/account/statements");
  await press(page, page.getByText("Znam politykę i będę jej przestrzegać", { exact: true }));
  await press(page, page.getByText("Podpisuję zobowiązanie", { exact: true }));
  assert.equal(await statusOf(page, "/registers/breaches"), 403, "the training is missing still");

  // The officer holds the training, and the very next click is inside: the granted register, and nothing beside it.
  const training = await enter(officer.page, "trainings", {
    topic: "Szkolenie wstępne wychowawcy",
    kind: "Induction",
    form: "OnSite",
    planned_on: dayTyped(),
  });
  await officer.page.goto(`${training}/moves/hold`);
  await fill(officer.page, {
    held_on: dayTyped(),
    "attendance.0.person": PERSON,
    "attendance.0.account": LOGIN,
    "attendance.0.present": "true",
  });
  await save(officer.page);
  assert.equal(await statusOf(page, "/registers/breaches"), 200);
  const row = page.locator("#results tbody th a").first();
  const record = await row.getAttribute("href");
  assert.equal(await statusOf(page, record), 200);
  for (const beside of ["/registers/datasets", address, `${record}/edit`, "/registers/breaches/new", "/administration"]) {
    assert.equal(await statusOf(page, beside), 403, beside);
  }

  // Whoever looked is seen: beside the record, and by the officer.
  await head.page.goto(`${record}/proof`);
  assert.match(await mainText(head.page), new RegExp(PERSON), "each look stands with the record");
  await officer.page.goto("/administration/watch?days=1");
  assert.match(await mainText(officer.page), new RegExp(PERSON));

  // The head takes it back, and the very next click is outside; the history names each of the four.
  await head.page.goto(address);
  await move(head.page, "Odwołaj", {
    withdrawn_on: dayTyped(),
    withdrawal_reason: "ChangeOfDuties",
    reason: "Rezygnacja z wychowawstwa.",
  });
  assert.equal(await statusOf(page, record), 403, "the very next click");
  await head.page.goto(`${address}/history`);
  const told = await mainText(head.page);
  for (const name of ["Robert Próbny", "Igor Modelowy", "Filip Atrapa", "Halina Wzorcowa"]) {
    assert.ok(told.includes(name), `${name} stands in the history`);
  }
  await technician.page.goto(address);
  assert.equal(await stateOf(technician.page), "Odwołane, trwa odbieranie dostępu");
  assert.deepEqual([...windows, person].flatMap((someone) => someone.complaints), []);
  await Promise.all([...windows, person].map((someone) => someone.close()));
});

test("in a small office one click takes every step that one person may take, and a change of post says what comes and what ends", async () => {
  const office = await signedIn(browser, demo, "dyrektor");
  const { page } = office;
  const person = "Sekretarka Zastępcza";
  // The profile of the post fills in what nobody has typed.
  await page.goto("/registers/positions");
  const numbers = await page.$$eval("#results tbody th a", (links) => links.map((link) => link.getAttribute("href").split("/").pop()));
  const [former, next] = numbers.slice(0, 2).reverse();
  const soon = new Date(Date.now() + 20 * 24 * 3_600_000);
  const address = await enter(page, "authorisations", {
    person,
    person_type: "Employee",
    post: "sekretarka",
    account: "sekretarka.zastepcza",
    position: former,
    from: dayTyped(),
    to: dayTyped(soon),
  });
  assert.match(await mainText(page), /Zbiory danych|Rejestry/, "the scope came with the post");
  await move(page, "Odnotuj otwarcie kont", { opened_on: dayTyped(), issuer: "Halina Wzorcowa" });
  assert.equal(await stateOf(page), "Nadane");
  await page.goto(`${address}/history`);
  const told = await mainText(page);
  for (const step of [/przygotowan/i, /nadan/i, /otwarci|otwarto/i]) assert.match(told, step, "each step is recorded");

  await page.goto("/");
  assert.ok((await page.content()).includes(person), "what runs out within a month stands on Today");

  await page.goto(address);
  await move(page, "Zmień stanowisko", { next_post: "referentka", next_from: dayTyped(), next_position: next });
  const application = await page.$$eval("main a", (links) => links.map((link) => link.getAttribute("href")));
  const drafts = application.filter((href) => /^\/registers\/authorisations\/\d+$/.test(href) && href !== address);
  assert.ok(drafts.length > 0, "the record leads to the application for the next post");
  await page.goto(drafts.at(-1));
  const compared = page.locator('[aria-labelledby="compared"]');
  assert.match(await compared.locator("thead").first().innerText(), /Dochodzi.*Kończy/is);
  assert.ok((await compared.locator("tbody tr").count()) > 0, "two posts differ");

  // The head sees who looked, by person, data set and hour, and takes it out for an audit.
  await page.goto("/administration/watch");
  for (const section of ["#people", "#registers", "#hours"]) assert.equal(await page.locator(section).count(), 1, section);
  assert.match(await mainText(page), /Halina Wzorcowa/);
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator('form[action="/administration/watch/export"] button').click()]);
  assert.match(file.suggestedFilename(), /\.csv$/);
  assert.deepEqual(office.complaints, []);
  await office.close();
});
