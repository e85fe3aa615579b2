// Every calculator as somebody uses it: what is typed, the answer, why, and the page that carries it.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn } from "./browser.mjs";
import { inaccessible, tooWide } from "./findings.mjs";
import { calculators } from "./pages.mjs";
import { startDemo } from "./rodowod.mjs";

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Calculator, what is typed by the names of fields, the answer, a provision or a mark beside it. */
const JOURNEYS = [
  ["deadline", { event: "2026-01-31", count: "1" }, "poniedziałek, 2 marca 2026", "art. 3 ust. 4 rozp. 1182/71"],
  ["answer", { received: "2026-01-31", extended: true }, "czwartek, 30 kwietnia 2026", "art. 12 ust. 3 RODO"],
  ["fee", { delivered: "2026-05-15" }, "wtorek, 19 maja 2026", "zasada wewnętrzna"],
  ["hours", { from: "2026-03-27T22:30" }, "poniedziałek, 30 marca 2026, 23:30", "rozp. 1182/71"],
  ["information", { obtained: "2026-03-05", disclosure: "2026-03-12" }, "czwartek, 12 marca 2026", "art. 14 ust. 3 lit. c RODO"],
  ["periods", { code: "recip-19", event: "2026-11-02" }, "poniedziałek, 16 listopada 2026", "przyjęte w programie"],
  ["holidays", { year: "2026" }, "14 dni", "Wigilia Bożego Narodzenia"],
  ["working-days", { start: "2026-12-23" }, "środa, 30 grudnia 2026", "art. 2 rozp. 1182/71"],
  ["score", { dpc: "4", confidentiality: "0.25" }, "4,25 · bardzo wysoka", "do sprawdzenia"],
  ["severity", { data_simple: "2", confidentiality: "0.25" }, "3,25 · wysoka", "do sprawdzenia"],
  ["dpia", { criterion: ["special-categories", "dependent-persons"] }, "Ocena jest wymagana", "M.P. 2019 poz. 666"],
  ["legitimate-interest", { public_authority: true, performs_its_task: true }, "Tej podstawy nie można użyć", "RODO"],
  ["transfers", { territory: "US" }, "Nie wolno przekazać", "stan prawny niepewny"],
  ["risk", { "position.0": "sekretariat", "likelihood.0": "4", "severity.0": "3" }, "12 (wysokie)", "art. 24 ust. 1"],
  ["completeness", { document: "art30-1", item_name: "present" }, "Brakuje 12 pozycji", "art. 30 ust. 1 lit. b RODO"],
  ["record-duty", { employs: "30", has_special_data: true }, "Rejestr jest obowiązkowy", "art. 30 ust. 5 RODO"],
  ["consent", { given_at: "2026-03-02T10:00", at: "2026-05-04T09:00" }, "Zgoda nie jest ważna", "art. 7 ust. 1 RODO"],
  ["rights", { basis: "public-task", right: "erasure" }, "Nie przysługuje", "art. 17 ust. 3 lit. b RODO"],
  ["retention", { record: "cctv", from_day: "2025-11-30" }, "sobota, 28 lutego 2026", "do sprawdzenia"],
  ["minors", { actor: "parent-deprived", born: "2015-01-01" }, "Nie", "KRO"],
  ["pick-up", { collector: "authorised", valid_from: "2026-01-01", identity_checked: true }, "Tak", "RODO"],
  ["disclosure", { recipient: "police", secrecy: "psychologist" }, "Nie: stoi na przeszkodzie tajemnica", "stan prawny niepewny"],
  ["cameras", { room: "changing-room" }, "Nie wolno", "art. 108a"],
  ["identifiers", { number: "99323199983" }, "Cyfra kontrolna się nie zgadza: prawdopodobnie jest literówka.", "wagami"],
  ["password", { preset: ["school"], candidate: "haslo123" }, "Hasło nie spełnia zasad", "wielką literę"],
];

async function type(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const input = page.locator(`main form [name="${name}"]`).first();
    const [tag, kind] = await input.evaluate((input) => [input.tagName, input.type]);
    if (tag === "SELECT") await input.selectOption(value);
    else if (kind === "checkbox" && value === true) await input.check();
    else if (kind === "checkbox") for (const one of value) await page.locator(`main form [name="${name}"][value="${one}"]`).check();
    else await input.fill(value);
  }
}

const press = (page) => Promise.all([page.waitForNavigation(), page.locator("main form .buttons button").first().click()]);

for (const javaScriptEnabled of [true, false]) {
  test(`each calculator answers ${javaScriptEnabled ? "with" : "without"} JavaScript`, async (t) => {
    const someone = await signedIn(browser, demo, "dyrektor", { javaScriptEnabled, reducedMotion: "reduce" });
    const { page } = someone;
    for (const [name, values, answer, beside] of JOURNEYS) {
      await t.test(name, async () => {
        await page.goto(`/calculators/${name}`);
        await type(page, values);
        await press(page);
        assert.ok((await page.locator(".answer-main").innerText()).startsWith(answer), await page.locator("main").innerText());
        assert.ok((await page.locator(".answer").innerText()).includes(beside), await page.locator(".answer").innerText());
      });
    }
    await someone.close();
  });
}

test("every calculator has its journey", async () => {
  const someone = await signedIn(browser, demo, "dyrektor");
  const offered = await calculators(someone.page);
  assert.deepEqual(offered.toSorted(), JOURNEYS.map(([name]) => `/calculators/${name}`).toSorted());
  await someone.close();
});

test("answers fit a narrow window and are accessible in both appearances", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const someone = await signedIn(browser, demo, "dyrektor", {
      colorScheme,
      viewport: { width: 320, height: 800 },
      reducedMotion: "reduce",
    });
    const { page } = someone;
    for (const [name, values] of JOURNEYS) {
      await page.goto(`/calculators/${name}`);
      await type(page, values);
      await press(page);
      const wrong = [...(await inaccessible(page)), ...(await tooWide(page))];
      await t.test(`${name}, ${colorScheme}`, () => assert.deepEqual(wrong, []));
    }
    await someone.close();
  }
});

test("wrong input gets one sentence that says what was expected", async () => {
  const someone = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce" });
  const { page } = someone;
  await page.goto("/calculators/retention");
  await type(page, { record: "counselling-files", from_day: "2026-01-01" });
  await press(page);
  assert.equal(await page.locator("#problems li").count(), 1);
  assert.match(await page.locator("#own_years-problem").innerText(), /wpisz liczbę lat/);
  assert.deepEqual(await inaccessible(page), []);
  await someone.close();
});

test("a risk takes as many threats as there are", async () => {
  const someone = await signedIn(browser, demo, "dyrektor");
  const { page } = someone;
  await page.goto("/calculators/risk");
  assert.equal(await page.locator('[name^="position."]').count(), 3);
  await type(page, { "position.0": "sekretariat" });
  await Promise.all([page.waitForNavigation(), page.locator('button[name="more"]').click()]);
  assert.equal(await page.locator('[name^="position."]').count(), 4);
  assert.equal(await page.locator('[name="position.0"]').inputValue(), "sekretariat");
  await someone.close();
});
