// The way in, in a browser: a code handed over, a screen that locks without loss, sign-ins elsewhere that end.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signIn, signedIn, visitor } from "./browser.mjs";
import { startDemo } from "./rodowod.mjs";
import { asTyped, fill } from "./steps.mjs";

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const passwordOf = (login) => demo.accounts.find((account) => account.login === login).password;

async function press(page, selector) {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
}

test("somebody new gets a code in person and chooses a password that nobody else learns", async () => {
  const head = await signedIn(browser, demo, "dyrektor");
  await head.page.goto("/administration/accounts");
  await head.page.locator("#name").fill("Nowa Osoba");
  await head.page.locator("#login").fill("nowa.osoba");
  await press(head.page, "form.form .buttons button");
  const code = await head.page.locator("code.secret").innerText();
  assert.match(code, /^[A-Za-z0-9]{4}(-[A-Za-z0-9]{4}){3}$/);

  const someone = await visitor(browser, demo);
  await someone.page.goto("/sign-in");
  await someone.page.locator("#login").fill("nowa.osoba");
  await someone.page.locator("#password").fill(code);
  await press(someone.page, "main form button");
  assert.equal(new URL(someone.page.url()).pathname, "/account/password");
  assert.equal(await someone.page.locator("#current").count(), 0, "the code was shown a moment ago");
  await someone.page.goto("/account");
  assert.equal(new URL(someone.page.url()).pathname, "/account/password", "nothing else is there before a password is");
  await someone.page.locator("#new").fill("krótkie");
  await someone.page.locator("#again").fill("krótkie");
  await press(someone.page, "main form button");
  assert.match(await someone.page.locator("#problems").innerText(), /za krótkie/);
  await someone.page.locator("#new").fill("drabina owies poniedziałek");
  await someone.page.locator("#again").fill("drabina owies poniedziałek");
  await press(someone.page, "main form button");
  assert.equal(new URL(someone.page.url()).pathname, "/");

  await head.page.goto("/administration/accounts");
  const row = head.page.locator("tr", { hasText: "nowa.osoba" });
  await Promise.all([head.page.waitForNavigation(), row.getByText("Hasło mogło wyciec").click()]);
  assert.match(await head.page.locator(".notice").innerText(), /unieważniono/);
  await someone.page.goto("/account");
  assert.equal(new URL(someone.page.url()).pathname, "/sign-in", "the very next click is outside");
  assert.deepEqual([...head.complaints, ...someone.complaints], []);
  await Promise.all([head.close(), someone.close()]);
});

for (const [how, settings] of [["without scripts", { javaScriptEnabled: false }], ["with scripts", {}]]) {
  test(`a form sent to a locked screen is saved after the password, ${how}`, async () => {
    const someone = await signedIn(browser, demo, "dyrektor", settings);
    const { page, context } = someone;
    await page.goto("/registers/breaches/new");
    await page.locator('#form [name="title"]').fill(`Formularz przed blokadą ${how}`);
    await page.locator('#form [name="aware_at"]').fill(asTyped(new Date(Date.now() - 3_600_000)));
    // Another window locks it, as idle minutes would.
    const csrf = await page.locator('#form input[name="csrf"]').inputValue();
    const before = (await context.cookies()).find(({ name }) => name === "rodowod").value;
    await context.request.post("/lock", { form: { csrf, to: "/" }, maxRedirects: 0 });
    await press(page, '.form-end button[name="save"]');
    assert.equal(new URL(page.url()).pathname, "/unlock");
    assert.match(await page.locator("main").innerText(), /formularz czeka/);
    await page.locator("#password").fill("to nie to hasło");
    await press(page, 'main form[action="/unlock"] button');
    assert.match(await page.locator("#problems").innerText(), /nieprawidłowe/);
    await page.locator("#password").fill(passwordOf("dyrektor"));
    await press(page, 'main form[action="/unlock"] button');
    assert.match(new URL(page.url()).pathname, /^\/registers\/breaches\/\d+$/);
    assert.equal(await page.locator("h1").innerText(), `Formularz przed blokadą ${how}`);
    const now = (await context.cookies()).find(({ name }) => name === "rodowod").value;
    assert.notEqual(now, before, "the screen opens under a new token");
    assert.deepEqual(someone.complaints, []);
    await someone.close();
  });
}

test("a page that nobody touches covers itself, and what was typed is there after the password", async () => {
  const someone = await visitor(browser, demo);
  const { page } = someone;
  await page.clock.install();
  await signIn(page, demo, "iod");
  await page.goto("/registers/requests/new");
  await page.locator("#form textarea, #form input[type=text]").first().fill("niedokończone");
  await page.clock.fastForward("20:00");
  await page.locator("#locked[open]").waitFor();
  assert.equal(await page.locator("main h1").isVisible(), false, "nothing of the page is seen");
  await page.locator("#locked-password").fill("nie to");
  await page.locator("#locked button").click();
  await page.locator("#locked-problem:not([hidden])").waitFor();
  await page.locator("#locked-password").fill(passwordOf("iod"));
  await page.locator("#locked button").click();
  await page.locator("#locked:not([open])").waitFor({ state: "attached" });
  await page.locator("main h1").waitFor();
  assert.equal(await page.locator("#form textarea, #form input[type=text]").first().inputValue(), "niedokończone");
  assert.deepEqual(someone.complaints, []);
  await someone.close();
});

test("each sees where they are signed in and ends all the rest", async () => {
  const [here, there] = [await signedIn(browser, demo, "iod"), await signedIn(browser, demo, "iod")];
  await here.page.goto("/account");
  assert.match(await here.page.locator("#a-password ~ p").first().innerText(), /Poprzednie logowanie/);
  await press(here.page, 'form[action="/account/sessions/others/end"] button');
  await there.page.goto("/account");
  assert.equal(new URL(there.page.url()).pathname, "/sign-in");
  await here.page.goto("/account");
  assert.equal(new URL(here.page.url()).pathname, "/account");
  await Promise.all([here.close(), there.close()]);
});

test("a token that was there before signing in is not the one that counts after", async () => {
  const someone = await visitor(browser, demo);
  const planted = { name: "rodowod", value: "A".repeat(43), url: demo.address };
  await someone.context.addCookies([planted]);
  await signIn(someone.page, demo, "iod");
  const cookie = (await someone.context.cookies()).find(({ name }) => name === "rodowod");
  assert.notEqual(cookie.value, planted.value);
  const response = await fetch(`${demo.address}/account`, { headers: { cookie: `rodowod=${planted.value}` }, redirect: "manual" });
  assert.equal(response.status, 303);
  await someone.close();
});

test("rules that contradict each other are chosen between, with a reason that the log keeps", async () => {
  const head = await signedIn(browser, demo, "dyrektor");
  const { page } = head;
  await page.goto("/administration/sign-in");
  await page.locator("#set-school").check();
  await press(page, '.form-end button[name="save"]');
  const asked = await page.locator("#problems li").allInnerTexts();
  assert.equal(asked.length, 4, asked.join("\n"));
  for (const code of ["c1", "c2", "c3", "c4"]) {
    await page.locator(`#${code}-standard`).check();
    await page.locator(`#${code}-reason`).fill("Instrukcja pochodzi z uchylonego rozporządzenia.");
    await page.locator(`#${code}-opinion`).fill("IOD popiera.");
  }
  await press(page, '.form-end button[name="save"]');
  assert.match(await page.locator(".notice.done").innerText(), /zapisan/i);
  assert.match(await page.locator("section.panel").innerText(), /Wersja 1 .*uchylonego rozporządzenia/s);
  await page.goto("/administration/log");
  assert.match(await page.locator("main").innerText(), /Zmieniono zasady logowania/);
  assert.deepEqual(head.complaints, []);
  await head.close();
});

test("the sealed code opens once, is seen at once, and is reviewed by somebody else", async () => {
  const head = await signedIn(browser, demo, "dyrektor");
  await head.page.goto("/administration/emergency");
  await press(head.page, 'main form[action="/administration/emergency"] button');
  const code = await head.page.locator("code.secret").innerText();
  await head.page.goto("/administration/emergency");
  assert.equal(await head.page.locator("code.secret").count(), 0, "nobody sees it again");

  const someone = await visitor(browser, demo);
  const { page } = someone;
  await page.goto("/sign-in");
  await Promise.all([page.waitForNavigation(), page.locator('a[href="/emergency"]').click()]);
  await page.locator("#code").fill(code);
  await press(page, "main form button");
  assert.equal(await page.locator("#problems li").count(), 2, "without a name and a reason it stays shut");
  await page.locator("#code").fill(code);
  await page.locator("#person").fill("Ewa Próbna");
  await page.locator("#reason").fill("Dyrektor w szpitalu, rodzic prosi o dane w nagłej sprawie.");
  await press(page, "main form button");
  assert.match(await page.locator(".notice.late").first().innerText(), /Dostęp awaryjny do/);
  await page.goto("/registers/breaches/1");
  assert.equal(await page.locator(".page-head h1").count(), 1);

  const officer = await signedIn(browser, demo, "iod");
  await officer.page.goto("/");
  await Promise.all([officer.page.waitForNavigation(), officer.page.getByText("Trwa dostęp awaryjny").click()]);
  await Promise.all([officer.page.waitForNavigation(), officer.page.getByText("Ewa Próbna").click()]);
  assert.match(await officer.page.locator("main").innerText(), /Dyrektor w szpitalu.*Naruszenie/s);
  await press(officer.page, 'form[action$="/end"] button');
  await page.goto("/");
  assert.equal(new URL(page.url()).pathname, "/sign-in", "the very next click is outside");
  await officer.page.goto("/");
  assert.match(await officer.page.locator("main").innerText(), /czeka na sprawdzenie/);
  await Promise.all([officer.page.waitForNavigation(), officer.page.getByText("czeka na sprawdzenie").first().click()]);
  await Promise.all([officer.page.waitForNavigation(), officer.page.getByText("Ewa Próbna").click()]);
  await officer.page.locator("#review").fill("Powód prawdziwy, czynności się z nim zgadzają.");
  await press(officer.page, 'form[action$="/review"] button');
  assert.match(await officer.page.locator("main").innerText(), /Igor Modelowy/);
  await officer.page.goto("/");
  assert.doesNotMatch(await officer.page.locator("main").innerText(), /awaryjn/);
  assert.deepEqual([...head.complaints, ...someone.complaints, ...officer.complaints], []);
  await Promise.all([head.close(), someone.close(), officer.close()]);
});
