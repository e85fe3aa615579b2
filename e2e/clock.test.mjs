// Stories in which time passes: the clock of the program is moved, the school is closed and opened again on a later day.

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn } from "./browser.mjs";
import { startDemo } from "./rodowod.mjs";
import { enter, fill, move, save, stateOf } from "./steps.mjs";

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

/** A school of its own for one story, told until a day; `opened(now, go)` opens it at a moment and closes it again. */
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
      });
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

const mainText = (page) => page.locator("main").innerText();

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
