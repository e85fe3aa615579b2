// The public page of an institution, as somebody without an account sees it, and documents that are signed in the browser.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn, visitor } from "./browser.mjs";
import { inaccessible, tooWide } from "./findings.mjs";
import { startDemo } from "./rodowod.mjs";

const HOME = "/public/szkola-wzorcowa";
const NARROW = { width: 320, height: 640 };
// A form that is filled faster than anybody reads is offered once more.
const READING_MS = 2500;

/** A mail server that keeps what it takes. */
function openPost() {
  const letters = [];
  const waiting = [];
  const server = createServer((socket) => {
    let letter = null;
    let rest = "";
    socket.write("220 post\r\n");
    socket.on("data", (bytes) => {
      rest += bytes.toString("utf8");
      const lines = rest.split("\r\n");
      rest = lines.pop();
      for (const line of lines) {
        if (letter !== null && line === ".") {
          letters.push(letter.join("\n"));
          waiting.splice(0).forEach((wake) => wake());
          letter = null;
          socket.write("250 taken\r\n");
        } else if (letter !== null) letter.push(line);
        else if (line === "DATA") {
          letter = [];
          socket.write("354 go on\r\n");
        } else if (line === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 yes\r\n");
      }
    });
    socket.on("error", () => {});
  });
  const opened = new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
  const letterTo = async (address) => {
    for (;;) {
      const found = letters.find((letter) => letter.includes(`To: ${address}`));
      if (found) return found;
      await new Promise((resolve) => waiting.push(resolve));
    }
  };
  return { opened, letterTo, close: () => server.close() };
}

/** The text of a letter, whatever way its letters travelled. */
function read(letter) {
  const [head, ...text] = letter.split("\n\n");
  const body = text.join("\n\n");
  if (/base64/i.test(head)) return Buffer.from(body.replaceAll("\n", ""), "base64").toString("utf8");
  const joined = body.replaceAll("=\n", "");
  return joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

let demo, browser, post, folder;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rodowod-public-"));
  post = openPost();
  const port = await post.opened;
  const smtp = `[smtp]\nhost = "127.0.0.1"\nport = ${port}\nsecurity = "none"\nfrom = "Rodowod <rodo@szkola.example>"\n`;
  writeFileSync(path.join(folder, "rodowod.toml"), smtp);
  [demo, browser] = await Promise.all([startDemo(folder), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
  post?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function look(someone) {
  const { page, complaints } = someone;
  const wrong = await inaccessible(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  wrong.push(...(await inaccessible(page, ["color-contrast"])));
  const wide = page.viewportSize();
  await page.setViewportSize(NARROW);
  wrong.push(...(await tooWide(page)), ...(await inaccessible(page)));
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return [...wrong, ...complaints.splice(0)];
}

async function shot(page, name) {
  if (process.env.RODOWOD_SHOTS) await page.screenshot({ path: `${process.env.RODOWOD_SHOTS}/${name}.png`, fullPage: true });
}

test("the public page is off, is switched on, and needs neither cookie nor script", async () => {
  const stranger = await visitor(browser, demo, { javaScriptEnabled: false });
  assert.equal((await stranger.page.goto(HOME)).status(), 404);
  assert.equal((await stranger.page.goto("/public/nobody")).status(), 404);

  const head = await signedIn(browser, demo, "dyrektor");
  await head.page.goto("/administration/public-page");
  assert.deepEqual(await look(head), []);
  for (const name of ["is_on", "takes_requests", "shows_remote_notice"]) await head.page.locator(`#${name}`).check();
  await head.page.locator("#other_ways").fill("Adres do doręczeń elektronicznych: AE:PL-00000-00000-AAAAA-00");
  await head.page.locator("main form button").first().click();
  await head.page.waitForURL(/done=saved/);
  await shot(head.page, "public-settings");
  await head.close();

  const outside = [];
  stranger.page.on("request", (request) => {
    if (!request.url().startsWith(demo.address)) outside.push(request.url());
  });
  for (const address of [HOME, `${HOME}/request`, `${HOME}/notice`, `${HOME}/accessibility`, `${HOME}?language=en`]) {
    const answer = await stranger.page.goto(address);
    assert.equal(answer.status(), 200, address);
    assert.equal(answer.headers()["set-cookie"], undefined, address);
    assert.equal(await stranger.page.locator("script").count(), 0, address);
    await shot(stranger.page, `public-${address.slice(HOME.length).replaceAll(/[^a-z]/g, "") || "home"}`);
  }
  assert.deepEqual(await stranger.context.cookies(), []);
  assert.deepEqual(outside, []);
  await stranger.close();

  const reader = await visitor(browser, demo);
  for (const address of [HOME, `${HOME}/request`, `${HOME}/notice`, `${HOME}/accessibility`, `${HOME}?language=en`]) {
    await reader.page.goto(address);
    assert.deepEqual(await look(reader), [], address);
  }
  await reader.page.goto(HOME);
  const clause = reader.page.locator('a[href*="/clauses/"]').first();
  await clause.click();
  assert.ok((await reader.page.locator("main ol li").count()) > 3);
  assert.deepEqual(await look(reader), []);
  await shot(reader.page, "public-clause");
  await reader.close();
});

test("a request is sent without an account, confirmed by mail, and stands in the register", async () => {
  const person = await visitor(browser, demo, { javaScriptEnabled: false });
  const { page } = person;
  await page.goto(`${HOME}/request`);
  await page.locator("main form button").click();
  assert.ok((await page.locator(".error-summary li").count()) >= 3, "everything that is missing is named at once");
  await shot(page, "public-request-wrong");
  await page.locator("#requester").fill("Jan Fikcyjny");
  await page.locator("#email").fill("jan@osoba.example");
  await page.locator("#kind").selectOption("Access");
  await page.locator("#subject").fill("Proszę o kopię danych z dziennika.");
  await page.waitForTimeout(READING_MS);
  await page.locator("main form button").click();
  assert.equal(await page.locator("h1").innerText(), "Sprawdź pocztę");
  await shot(page, "public-sent");

  const letter = read(await post.letterTo("jan@osoba.example"));
  assert.ok(!letter.includes("Fikcyjn") && !letter.includes("dziennika"), letter);
  const link = /\/public\/szkola-wzorcowa\/confirm\/\S+/.exec(letter)[0];
  await page.goto(link);
  await shot(page, "public-confirm");
  await page.locator("main form button").click();
  assert.equal(await page.locator("h1").innerText(), "Żądanie złożone");
  const number = /numer (\d+)/.exec(await page.locator("main").innerText())[1];
  await page.goto(link);
  assert.equal(await page.locator("h1").innerText(), "Odnośnik nie działa");
  await person.close();

  const officer = await signedIn(browser, demo, "dyrektor");
  await officer.page.goto(`/registers/requests/${number}`);
  assert.match(await officer.page.locator("main").innerText(), /Jan Fikcyjny/);
  assert.deepEqual(officer.complaints, []);
  await officer.close();
});

test("another site, a trap, a forged mark and too many forms get nowhere", async () => {
  const form = { requester: "A", email: "b@osoba.example", kind: "Access", subject: "C" };
  const send = (more, headers = {}) =>
    fetch(`${demo.address}${HOME}/request`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": "10.1.1.1", ...headers },
      body: new URLSearchParams({ ...form, ...more }),
      redirect: "manual",
    });
  assert.equal((await send({}, { origin: "https://evil.example" })).status, 421);
  assert.equal((await send({}, { "sec-fetch-site": "cross-site" })).status, 421);
  assert.equal((await send({ csrf: "1.forged" })).status, 422);
  const trapped = await send({ homepage: "https://spam.example", csrf: "1.forged" });
  assert.equal(trapped.status, 200);
  const markup = await (await send({ requester: '"><script>alert(1)</script>', subject: "</textarea><script>", email: "x" })).text();
  assert.ok(!markup.includes("<script>"), "what was typed comes back as text");
  assert.equal((await send({ subject: "a".repeat(100_000) })).status, 413);
  const seen = new Set();
  for (let count = 0; count < 25; count += 1) seen.add((await send({ csrf: "1.forged" })).status);
  assert.ok(seen.has(429), [...seen].join());
});

test("a document is signed in the browser, carries the line, and says later that it was signed before", async () => {
  const head = await signedIn(browser, demo, "dyrektor");
  const { page } = head;
  const account = demo.accounts.find((known) => known.login === "dyrektor");
  const home = "/registers/processors/1";
  await page.goto(`${home}/documents/contract`);
  await page.locator('a[href$="/sign/contract"]').click();
  assert.deepEqual(await look(head), []);
  await page.locator("#password").fill("nie to hasło");
  await page.locator("main form button").last().click();
  assert.match(await page.locator(".error-summary").innerText(), /nie zgadza/);
  await page.locator("#password").fill(account.password);
  await shot(page, "sign");
  await page.locator("main form button").last().click();
  await page.waitForURL(/done=signed/);
  const digest = await page.locator("section code").first().innerText();
  assert.match(digest, /^[0-9a-f]{64}$/);
  assert.deepEqual(await look(head), []);
  await shot(page, "signed");

  const answer = await page.request.get(`${home}/documents/contract.pdf`);
  const pdf = path.join(folder, "signed.pdf");
  writeFileSync(pdf, await answer.body());
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"]).toString();
  // The digest may break between its groups, where the paper has spaces without width.
  const unbroken = text.replace(/[\u200b\s]/g, "");
  assert.ok(text.includes("Podpisano elektronicznie") && unbroken.includes(digest), text.slice(-1500));

  // The paper leads to the proof, and the proof tells the digest without an account.
  await page.goto(`${home}/files`);
  await shot(page, "signed-files");
  const signedFile = page.locator("ul.files a", { hasText: "podpisany" }).first();
  const kept = await page.request.get(await signedFile.getAttribute("href"));
  writeFileSync(pdf, await kept.body());
  // The place of the code is in the metadata of links.
  const links = readFileSync(pdf).toString("latin1").match(/\/proof\/szkola-wzorcowa\/\d+-[0-9a-f]{16}/);
  if (links) {
    const stranger = await visitor(browser, demo);
    await stranger.page.goto(links[0]);
    assert.ok((await stranger.page.locator("main").innerText()).includes(digest));
    assert.deepEqual(await look(stranger), []);
    await shot(stranger.page, "signed-proof");
    await stranger.close();
  }
  assert.deepEqual(head.complaints, []);
  await head.close();

  const other = await signedIn(browser, demo, "swietlica");
  const refused = await other.page.goto(`${home}/sign/contract`);
  assert.ok([403, 404].includes(refused.status()), String(refused.status()));
  await other.close();
});
