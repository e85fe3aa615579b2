//! What stands between the pages and the rest of the world: headers, cookies, tokens, limits, and text that stays text.

import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn, visitor } from "./browser.mjs";
import { startDemo } from "./rodowod.mjs";
import { asTyped, enter, save } from "./steps.mjs";

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const call = (path, settings = {}) => fetch(demo.address + path, { redirect: "manual", ...settings });
const cookieLine = async (context) => (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

/** The cookie and the token of a sign-in form. */
async function gate() {
  const response = await call("/sign-in");
  const cookie = response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  const csrf = /name="csrf" value="([^"]+)"/.exec(await response.text())[1];
  return { cookie, csrf };
}

function tryToSignIn({ cookie, csrf }, login, password, headers = {}) {
  return call("/sign-in", {
    method: "POST",
    headers: { cookie, "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams({ csrf, login, password }).toString(),
  });
}

test("every answer carries the headers", async () => {
  for (const path of ["/sign-in", "/nie-ma", "/healthz", "/api/v1/openapi.json", "/api/v1/institutions"]) {
    const { headers } = await call(path);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.match(policy, /form-action 'self'/, path);
    assert.match(policy, /base-uri 'none'/, path);
    assert.doesNotMatch(policy, /unsafe|data:|https?:|\*/, path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
    assert.match(headers.get("referrer-policy") ?? "", /^(no-referrer|same-origin|strict-origin)/, path);
    assert.equal(headers.get("server"), null, path);
  }
  const page = await call("/sign-in");
  assert.match(page.headers.get("cache-control") ?? "", /no-store/);
});

test("the session's cookie is out of reach of scripts and other sites, and goes with the session", async () => {
  const someone = await signedIn(browser, demo, "iod");
  const cookies = await someone.context.cookies();
  const session = cookies.filter(({ httpOnly }) => httpOnly);
  assert.ok(session.length >= 1);
  for (const cookie of cookies) {
    assert.ok(["Lax", "Strict"].includes(cookie.sameSite), `${cookie.name}: ${cookie.sameSite}`);
    const isPreference = /language|appearance/.test(cookie.name);
    assert.ok(cookie.httpOnly || isPreference, `${cookie.name} is within reach of scripts`);
  }
  const readable = await someone.page.evaluate(() => document.cookie);
  const names = readable.split("; ").map((pair) => pair.split("=")[0]);
  for (const { name } of session) assert.ok(!names.includes(name), `${name} is within reach of scripts`);
  const before = await cookieLine(someone.context);
  await someone.page.locator('form[action="/sign-out"] button').click();
  await someone.page.waitForURL(/sign-in/);
  const response = await call("/registers/requests", { headers: { cookie: before } });
  assert.equal(response.status, 303);
  await someone.close();
});

test("a stranger reaches nothing", async () => {
  for (const path of ["/", "/registers/requests", "/registers/requests/1", "/administration/log", "/registers/requests/1/proof.txt"]) {
    const response = await call(path);
    assert.equal(response.status, 303, path);
    assert.match(response.headers.get("location"), /^\/sign-in/, path);
  }
  assert.equal((await call("/api/v1/institutions")).status, 401);
});

test("after signing in the way leads nowhere but here", async () => {
  const { accounts } = demo;
  for (const to of ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]) {
    const guest = await visitor(browser, demo);
    await guest.page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    await guest.page.locator("#login").fill("iod");
    await guest.page.locator("#password").fill(accounts.find(({ login }) => login === "iod").password);
    await guest.page.locator("main form button").click();
    await guest.page.waitForURL((url) => url.pathname !== "/sign-in");
    assert.equal(new URL(guest.page.url()).origin, demo.address, to);
    await guest.close();
  }
});

test("a form without its token, or with another's, is refused and changes nothing", async () => {
  const someone = await signedIn(browser, demo, "dyrektor");
  const cookie = await cookieLine(someone.context);
  const { csrf: foreign } = await gate();
  const send = (token, headers = {}) =>
    call("/registers/breaches/new", {
      method: "POST",
      headers: { cookie, "content-type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams({ ...(token && { csrf: token }), title: "Podrzucone", aware_at: "2026-01-01T08:00", save: "true" }).toString(),
    });
  await someone.page.goto("/registers/breaches/new");
  const own = await someone.page.locator('#form input[name="csrf"]').inputValue();
  for (const [what, response] of [
    ["no token", await send()],
    ["another's token", await send(foreign)],
    ["another site", await send(own, { origin: "https://evil.example" })],
    ["an opaque origin", await send(own, { origin: "null" })],
    ["across sites", await send(own, { "sec-fetch-site": "cross-site" })],
  ]) {
    assert.ok(response.status >= 400 && response.status < 500, `${what}: ${response.status}`);
  }
  await someone.page.goto("/registers/breaches?search=podrzucone");
  assert.equal(await someone.page.locator("#results tbody tr").count(), 0);
  assert.equal((await send(own, { origin: demo.address })).status, 303);
  await someone.close();
});

test("no page of another site can hold one of ours in a frame", async () => {
  const guest = await visitor(browser, demo);
  await guest.page.route("http://evil.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe src="${demo.address}/sign-in"></iframe>` }),
  );
  await guest.page.goto("http://evil.example/");
  const frame = guest.page.frames().find((frame) => frame !== guest.page.mainFrame());
  assert.equal(await frame.locator("#password").count(), 0);
  await guest.close();
});

test("text stays text: in the list, the record, its forms, its history and its export", async () => {
  const someone = await signedIn(browser, demo, "dyrektor");
  const { page } = someone;
  await page.exposeFunction("stolen", () => someone.complaints.push("a script of the user ran"));
  const evil = `=1+1"><img src=x onerror=stolen()><script>stolen()</script>{{7*7}}\${7*7} ‮RTL 😀`;
  const home = await enter(page, "breaches", {
    title: evil,
    aware_at: asTyped(new Date(Date.now() - 3_600_000)),
    description: `</textarea><script>stolen()</script>\n#set page(fill: red)\n'; DROP TABLE records; --`,
    "place": "@SUM(A1)",
  });
  assert.equal(await page.locator("h1").innerText(), evil);
  assert.ok((await page.locator("main").innerText()).includes("'; DROP TABLE records; --"));
  await page.goto(`${home}/edit`);
  assert.equal(await page.locator("#f-title").inputValue(), evil);
  assert.match(await page.locator("#f-description").inputValue(), /^<\/textarea><script>stolen\(\)<\/script>\n#set page/);
  await save(page);
  for (const address of ["/registers/breaches", `${home}/history`, `${home}/proof`, `${home}/erase`, "/", `/registers/breaches?search=${encodeURIComponent('"><script>stolen()</script>')}`]) {
    await page.goto(address);
    assert.equal(await page.locator("main script, main img").count(), 0, address);
  }
  await page.goto("/registers/breaches");
  assert.ok((await page.locator("#results tbody th a").allInnerTexts()).some((title) => title.includes("<script>stolen()</script>")));

  await page.goto("/registers/breaches/export");
  await page.locator("#csv").check();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("main .buttons button").click()]);
  const csv = readFileSync(await download.path(), "utf8");
  assert.ok(csv.includes("<script>stolen()</script>"));
  for (const cell of csv.split(/[;\n]/)) assert.doesNotMatch(cell, /^"?[=@+](1\+1|SUM)/, cell);
  const response = await someone.context.request.get(`${home}/documents/breach-report.pdf`);
  assert.equal(response.status(), 200);
  assert.equal((await response.body()).subarray(0, 5).toString(), "%PDF-");
  assert.deepEqual(someone.complaints, []);
  await someone.close();
});

test("what nobody can store is refused with its reason", async () => {
  const someone = await signedIn(browser, demo, "dyrektor");
  const { page } = someone;
  await page.goto("/registers/breaches/new");
  const csrf = await page.locator('#form input[name="csrf"]').inputValue();
  const send = (form) => someone.context.request.post("/registers/breaches/new", { form: { csrf, save: "true", aware_at: "2026-01-01T08:00", ...form }, maxRedirects: 0 });
  const long = await send({ title: "a".repeat(1_000_000) });
  assert.equal(long.status(), 422);
  // A server may hang up on a sender who goes on after the refusal.
  const huge = await send({ title: "tytuł", description: "b".repeat(6_000_000) }).catch((error) => {
    assert.match(error.message, /EPIPE|ECONNRESET/);
  });
  if (huge) assert.equal(huge.status(), 413);
  const nul = await send({ title: "przed\u0000po" });
  assert.ok([303, 422].includes(nul.status()), String(nul.status()));
  assert.equal((await page.goto("/registers/breaches")).status(), 200);
  await someone.close();
});

test("the present password is not guessed at an open screen either", async () => {
  const someone = await signedIn(browser, demo, "sekretariat");
  await someone.page.goto("/account/password");
  const csrf = await someone.page.locator('main form input[name="csrf"]').inputValue();
  const form = { csrf, current: "nie to hasło", new: "zielony rower nad Wisłą", again: "zielony rower nad Wisłą" };
  const statuses = [];
  // More than one window of counting: the clock may turn in between.
  for (let attempt = 0; attempt < 21; attempt += 1) {
    const answer = await someone.context.request.post("/account/password", { form, maxRedirects: 0 });
    statuses.push(answer.status());
  }
  assert.equal(statuses[0], 422);
  assert.ok(statuses.includes(429), statuses.join(" "));
  await someone.close();
});

// The last test: it uses up what this address may try.
test("wrong sign-ins are limited, the server stays awake, and who is inside works on", async () => {
  const inside = await signedIn(browser, demo, "dyrektor");
  const form = await gate();
  const statuses = [];
  const started = Date.now();
  for (let round = 0; round < 10; round += 1) {
    const some = Array.from({ length: 30 }, (_, place) => tryToSignIn(form, `nikt-${round}-${place}`, "nie to hasło"));
    statuses.push(...(await Promise.all(some)).map((response) => response.status));
    const asked = Date.now();
    assert.equal((await call("/healthz")).status, 200);
    assert.ok(Date.now() - asked < 3_000, "the server answers while it is guessed at");
  }
  const limited = statuses.filter((status) => status === 429).length;
  // Sixty tries an address and window; when one window ends meanwhile, sixty more.
  assert.ok(limited >= 180, `${limited} of ${statuses.length} were limited, in ${Date.now() - started} ms`);
  assert.deepEqual([...new Set(statuses)].sort(), [422, 429]);

  const response = await tryToSignIn(form, "nikt", "nie to hasło");
  assert.equal(response.status, 429);
  assert.ok(Number(response.headers.get("retry-after")) > 0);
  await inside.page.goto("/registers/requests");
  assert.ok((await inside.page.locator("#results tbody tr").count()) > 0);
  await inside.close();
});
