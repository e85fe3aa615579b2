//! Stories in which time passes: the clock of the program is moved, the school is closed and opened again on a later day.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn } from "./browser.mjs";
import { startDemo } from "./rodowod.mjs";
import { enter, fill, move, save, stateOf, unfold } from "./steps.mjs";

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

let browser;
/** Schools that were told up to a day, by that day: each story goes on in a copy of its own. */
const told = new Map();
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  for (const folder of told.values()) rmSync(folder, { recursive: true, force: true });
});

async function toldUntil(day) {
  if (!told.has(day)) {
    const folder = mkdtempSync(path.join(tmpdir(), "rodowod-told-"));
    told.set(day, folder);
    const demo = await startDemo(folder, `${day}T06:00:00Z`);
    await demo.stop();
  }
  return told.get(day);
}

/** A school of its own for one story, told until a day; `opened(now, go)` opens it at a moment and closes it again. Its
 * folder is for whoever makes a backup of it or puts one back. */
function story(name, day, go) {
  test(name, async () => {
    const before = await toldUntil(day);
    const folder = mkdtempSync(path.join(tmpdir(), "rodowod-clock-"));
    try {
      cpSync(before, folder, { recursive: true });
      await go(async (now, part) => {
        const demo = await startDemo(folder, now);
        try {
          return await part(demo);
        } finally {
          await demo.stop();
        }
      }, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Somebody at work, whose browser must have had nothing to complain of in the end. */
async function as(demo, login, go, settings) {
  const someone = await signedIn(browser, demo, login, settings);
  const said = await go(someone.page);
  assert.deepEqual(someone.complaints, []);
  await someone.close();
  return said;
}

/** One more row in a list of rows, by the button that draws it. */
async function addRow(page, name) {
  await unfold(page, `button[name="add"][value="${name}"]`);
  await Promise.all([page.waitForNavigation(), page.locator(`button[name="add"][value="${name}"]`).click()]);
}

const mainText = (page) => page.locator("main").innerText();

story("a breach from a phone at 16:55 on Good Friday, and its notice 72 hours later", "2026-03-05", async (opened) => {
  let home;
  await opened("2026-04-03T14:55:00Z", async (demo) => {
    await as(
      demo,
      "swietlica",
      async (page) => {
        await page.goto("/report-breach");
        await fill(page, { title: "Zgubiony telefon świetlicy", place: "autobus", description: "Telefon z listą dzieci i numerami rodziców." });
        await save(page);
        const said = await mainText(page);
        assert.match(said, /6 kwietnia 2026, 16:5\d/, said);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 360, `the page is ${wide} wide`);
      },
      PHONE,
    );
  });

  await opened("2026-04-06T09:00:00Z", async (demo) => {
    await as(demo, "iod", async (page) => {
      await page.goto("/");
      const tasks = page.locator(".tasks li", { hasText: "Zgubiony telefon świetlicy" });
      const task = tasks.filter({ hasText: "do UODO" }).first();
      assert.match(await task.innerText(), /za \d+ godzin/);
      await Promise.all([page.waitForNavigation(), task.locator("a").first().click()]);
      home = new URL(page.url()).pathname;
      await move(page, "Zgłoszono do UODO", { reported_at: "2026-04-06T10:55" });
      assert.equal(await stateOf(page), "Zgłoszone do UODO");
      await page.goto(`${home}/edit`);
      await fill(page, { notice_kind: "Initial" });
      await save(page);
      await move(page, "Uzupełnij zgłoszenie do UODO", { "phases.0.what": "liczba osób", "phases.0.due": "2026-04-13" });
      assert.match(await page.locator(".deadlines").innerText(), /13 kwietnia 2026/);
    });
  });

  await opened("2026-04-14T08:00:00Z", async (demo) => {
    await as(demo, "iod", async (page) => {
      await page.goto(home);
      assert.match(await page.locator(".deadlines").innerText(), /1 dzień po terminie/);
    });
  });
});

story("a request from its receipt to a refusal that names the complaint and the court", "2026-03-05", async (opened) => {
  let home;
  await opened("2026-03-05T09:00:00Z", async (demo) => {
    await as(demo, "sekretariat", async (page) => {
      home = await enter(page, "requests", {
        requester: "Tymon Natrętny",
        kind: "Copy",
        received: "2026-03-05",
        channel: "Email",
        email: "tymon@natretny.example",
        subject: "Po raz szósty w tym miesiącu kopia tego samego pisma.",
      });
      // The fifth of April is Easter.
      assert.match(await page.locator(".deadlines").innerText(), /7 kwietnia 2026/);
      await move(page, "Rozpocznij rozpatrywanie", { handler: "Igor Modelowy", identity_method: "Email" });
    });
  });

  await opened("2026-04-07T07:00:00Z", async (demo) => {
    await as(demo, "iod", async (page) => {
      await page.goto("/");
      assert.match(await page.locator(".tasks li", { hasText: "Tymon Natrętny" }).first().innerText(), /dziś|godzin/i);
      await page.goto(`${home}/moves/refuse`);
      const refusal = {
        outcome: "Refused",
        outcome_reasons: "Pięć identycznych kopii wydano w marcu, nic się od tego czasu nie zmieniło.",
        answer_channel: "Email",
        answered_on: "2026-04-07",
      };
      await fill(page, refusal);
      await save(page);
      assert.match(page.url(), /moves\/refuse/, "without the ground and the remedies nobody is refused");
      await fill(page, { refusal_ground: "Excessive", remedies_named: "true" });
      await save(page);
      assert.equal(await stateOf(page), "Odmowa");
      assert.match(await mainText(page), /Pouczono o skardze do Prezesa UODO i o drodze sądowej/);
      const letter = await page.request.get(`${home}/documents/request-refusal`);
      assert.equal(letter.status(), 200);
    });
  });
});

story("a processor from its questionnaire to the statement that the data were deleted", "2026-03-05", async (opened) => {
  const NECESSARY = ["SecurityPolicy", "AccessControl", "IncidentHandling", "Subprocessors", "ReturnOfData"];
  const TERMS = ["SubjectAndDuration", "NatureAndPurpose", "DataAndPersons", "ControllerRights", "DocumentedInstructions", "Secrecy"];
  TERMS.push("SecurityMeasures", "Subprocessing", "HelpWithRequests", "HelpWithSecurity", "DeleteOrReturn", "UnlawfulInstruction");
  let home;
  await opened("2026-03-05T09:00:00Z", async (demo) => {
    await as(demo, "dyrektor", async (page) => {
      home = await enter(page, "processors", { name: "Archiwum Cyfrowe Próba", kind: "Processor", service: "Skanowanie akt" });
      await page.goto(`${home}/edit`);
      for (const [index, guarantee] of NECESSARY.entries()) {
        if (index > 0) await addRow(page, "guarantees");
        const row = `guarantees.${index}`;
        await fill(page, { [`${row}.guarantee`]: guarantee, [`${row}.answer`]: "Yes", [`${row}.evidence`]: "ankieta z 4 marca" });
      }
      await save(page);
      await move(page, "Zatwierdź weryfikację", { verified_on: "2026-03-05", verdict: "Positive", decided_by: "Halina Wzorcowa" });
      assert.equal(await stateOf(page), "zweryfikowany");
      assert.match(await mainText(page), /100/, "every answer is proved");
      await page.goto(`${home}/moves/contract`);
      await fill(page, { contract_number: "PP/9/2026", contract_date: "2026-03-05", breach_notice_hours: "24", contract_terms: TERMS });
      await save(page);
      assert.match(await mainText(page), /Umowa nie daje prawa do informacji i kontroli/, "a contract with gaps is not in force unsaid");
      await fill(page, { contract_terms: "Audits" });
      await save(page);
      assert.equal(await stateOf(page), "umowa obowiązuje");
    });
  });

  await opened("2026-06-30T09:00:00Z", async (demo) => {
    await as(demo, "dyrektor", async (page) => {
      await page.goto(home);
      await move(page, "Zakończ współpracę", { ended_on: "2026-06-30", reason: "Akta zeskanowano." });
      assert.match(await page.locator(".deadlines").innerText(), /6 lipca 2026/, "five days, and the fifth is a Sunday");
    });
  });

  await opened("2026-07-07T09:00:00Z", async (demo) => {
    await as(demo, "dyrektor", async (page) => {
      await page.goto("/");
      // Months later much is late, and what weighs less is folded away.
      assert.match(await page.locator(".tasks li", { hasText: "Archiwum Cyfrowe Próba" }).first().textContent(), /po terminie/);
      await page.goto(`${home}/moves/settle`);
      await fill(page, { access_withdrawn_on: "2026-06-30", demand_sent_on: "2026-07-01", statement_received_on: "2026-07-07", end_of_data: "Deleted" });
      await save(page);
      assert.match(page.url(), /moves\/settle/, "copies and sub-processors belong to the statement");
      await fill(page, { copies_gone: "true" });
      await save(page);
      assert.equal(await stateOf(page), "rozliczony");
      const statement = await page.request.get(`${home}/documents/processor-statement.pdf`);
      assert.equal(statement.status(), 200);
    });
  });
});

story("a pick-up withdrawn five minutes before the door", "2026-11-23", async (opened) => {
  await opened("2026-11-23T13:00:00Z", async (demo) => {
    await as(demo, "swietlica", async (page) => {
      await page.goto("/pickups/door?search=Maja");
      assert.equal(await page.locator(".door-one.allow", { hasText: "Zofia Wzorcowa" }).count(), 1);
    }, PHONE);
  });
  await opened("2026-11-23T13:55:00Z", async (demo) => {
    await as(demo, "dyrektor", async (page) => {
      await page.goto("/registers/pickups?search=Zofia");
      await Promise.all([page.waitForNavigation(), page.locator("tbody th a").first().click()]);
      await Promise.all([page.waitForNavigation(), page.locator(".steps a", { hasText: "Cofnij" }).first().click()]);
      await fill(page, { end: "Withdrawn", withdrawn_at: "2026-11-23T14:54", withdrawn_by: "Anna Przykładna, telefonicznie" });
      await save(page);
    });
  });
  await opened("2026-11-23T14:00:00Z", async (demo) => {
    await as(demo, "swietlica", async (page) => {
      await page.goto("/pickups/door?search=Maja");
      const grandmother = page.locator(".door-one", { hasText: "Zofia Wzorcowa" });
      assert.match(await grandmother.getAttribute("class"), /deny/);
      await grandmother.locator("summary").first().click();
      assert.equal(await grandmother.getByText("Wydaj dziecko").count(), 0);
    }, PHONE);
  });
});

story("an erasure: found in all registers, ticked, erased with its keys, and only then answered", "2026-11-23", async (opened) => {
  let visit, home;
  await opened("2026-11-23T09:00:00Z", async (demo) => {
    await as(demo, "dyrektor", async (page) => {
      visit = await enter(page, "visitors", { visitor: "Bożena Znikająca", purpose: "Meeting", place: "sekretariat" });
      home = await enter(page, "requests", {
        requester: "Bożena Znikająca",
        kind: "Erasure",
        received: "2026-11-23",
        channel: "InPerson",
        subject: "Proszę usunąć moje dane.",
      });
      await move(page, "Rozpocznij rozpatrywanie", { handler: "Igor Modelowy", identity_method: "KnownInPerson" });
      await Promise.all([page.waitForNavigation(), page.locator(".steps").getByText("Dane osoby", { exact: true }).click()]);
      const hit = page.locator(".persons-hits li", { hasText: "Bożena Znikająca" });
      assert.equal(await hit.count(), 1, await mainText(page));
      assert.ok(await hit.locator("input").isChecked());
      await Promise.all([page.waitForNavigation(), page.getByText("Zapisz wybór przy żądaniu").click()]);
      assert.match(await mainText(page), /Bożena Znikająca/);
      await page.locator('select[name="0.fate"]').selectOption("Erased");
      await Promise.all([page.waitForNavigation(), page.getByText("Usuń trwale i odnotuj wykonanie").click()]);
      assert.equal(new URL(page.url()).pathname, home);
      await page.goto(visit);
      assert.match(await mainText(page), /klucz do niej został zniszczony/);
    });
  });
  await opened("2026-11-30T09:00:00Z", async (demo) => {
    await as(demo, "iod", async (page) => {
      await page.goto(home);
      await move(page, "Udziel odpowiedzi", { outcome: "Fulfilled", answer_channel: "InPerson", answered_on: "2026-11-30" });
      assert.equal(await stateOf(page), "Udzielono odpowiedzi");
    });
  });
});

story("a deletion after which an old backup holds nothing readable", "2026-11-23", async (opened, folder) => {
  // A backup holds the data, never the keys.
  const data = () => readdirSync(folder).filter((name) => name.startsWith("rodowod.db"));
  const backup = mkdtempSync(path.join(tmpdir(), "rodowod-backup-"));
  const NAME = "Bożena Dawna";
  let visit;
  try {
    await opened("2026-11-23T09:00:00Z", async (demo) => {
      await as(demo, "dyrektor", async (page) => {
        visit = await enter(page, "visitors", { visitor: NAME, purpose: "Meeting", place: "sekretariat" });
        assert.match(await mainText(page), /Bożena Dawna/);
      });
    });
    for (const name of data()) cpSync(path.join(folder, name), path.join(backup, name));

    await opened("2026-11-24T09:00:00Z", async (demo) => {
      await as(demo, "dyrektor", async (page) => {
        await page.goto(`${visit}/erase`);
        await page.locator('#form [name="reason"], main [name="reason"]').first().fill("Wpis nie jest już potrzebny.");
        await Promise.all([page.waitForNavigation(), page.locator("main form button").first().click()]);
        await page.goto(visit);
        assert.match(await mainText(page), /klucz do niej został zniszczony/);
      });
    });

    for (const name of data()) rmSync(path.join(folder, name));
    cpSync(backup, folder, { recursive: true });
    await opened("2026-11-25T09:00:00Z", async (demo) => {
      await as(demo, "dyrektor", async (page) => {
        await page.goto(visit);
        const said = await page.locator("body").innerText();
        assert.doesNotMatch(said, /Dawna/, "the backup is back, and the visit in it cannot be read");
        assert.match(said, /klucz do niej został zniszczony/);
        await page.goto("/registers/visitors?search=Dawna");
        assert.doesNotMatch(await page.locator("#results").innerText(), /Dawna/);
        const history = await page.request.get(`${visit}/history`);
        assert.doesNotMatch(await history.text(), /Dawna/);
      });
    });
    for (const name of data()) {
      assert.ok(!readFileSync(path.join(folder, name)).includes("Dawna"), `${name} holds the name in plain text`);
    }
  } finally {
    rmSync(backup, { recursive: true, force: true });
  }
});
