//! Passkeys with the browser's virtual authenticator: made, shown after the password, refused where they are not the
//! account's own or nobody proved to be there, removed; in both languages, by keys alone, with no script but our files.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signIn, visitor } from "./browser.mjs";
import { startDemo } from "./rodowod.mjs";

const HERE = "/account/second-factor";

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
  // A passkey belongs to a name; a bare number of an address has none.
  demo.numbered = demo.address;
  demo.address = demo.address.replace("127.0.0.1", "localhost");
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Somebody at a computer with an authenticator built in, or with the settings given. */
async function holder(settings = {}) {
  const someone = await visitor(browser, demo, settings);
  const devices = await someone.context.newCDPSession(someone.page);
  await devices.send("WebAuthn.enable");
  return { ...someone, devices };
}

async function device({ devices }, more = {}) {
  const { authenticatorId } = await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...more,
    },
  });
  return authenticatorId;
}

async function press(page, selector) {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
}

/** Makes a passkey by keys alone: the name, then Enter. */
async function make(page, label) {
  await page.goto(HERE);
  await page.locator("#passkey-label").focus();
  await page.keyboard.type(label);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Tries to make one where that is refused: what the page says. */
async function refusal(page, button) {
  await page.locator(button).click();
  await page.locator("#passkey-problem").waitFor({ state: "visible" });
  return page.locator("#passkey-problem").innerText();
}

async function signOut(page) {
  await page.goto("/account");
  await press(page, 'form[action="/sign-out"] button');
}

const rows = (page) => page.locator('section[aria-labelledby="factors"] tbody tr').allInnerTexts();
const pathOf = (page) => new URL(page.url()).pathname;

test("a passkey is made by keys, opens after the password, and is made once for each device", async () => {
  const someone = await holder();
  const { page, devices } = someone;
  const laptop = await device(someone);
  await signIn(page, demo, "zastepca");
  await make(page, "Laptop");
  assert.equal(await page.locator(".codes li").count(), 10, "the first factor brings recovery codes");
  await page.goto(HERE);
  assert.match((await rows(page)).join(), /Klucz dostępu: Laptop/);
  assert.match(await refusal(page, "#passkey-new button"), /jest już klucz/, "one for each device");

  const stick = await device(someone, { transport: "usb" });
  await devices.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId: laptop, enabled: false });
  await make(page, "Klucz USB");
  assert.equal(pathOf(page), HERE, "the codes are there already");
  assert.equal((await rows(page)).length, 2);
  const held = await devices.send("WebAuthn.getCredentials", { authenticatorId: stick });
  assert.deepEqual(held.credentials.map((one) => one.rpId), ["localhost"]);

  // The password alone leads no farther than the second step; the passkey opens, by keys alone.
  await signOut(page);
  await signIn(page, demo, "zastepca");
  assert.equal(pathOf(page), "/sign-in/factor");
  await page.goto("/account");
  assert.equal(pathOf(page), "/sign-in", "half-way is outside");
  await signIn(page, demo, "zastepca");
  await page.locator("#passkey-prove button").focus();
  await Promise.all([page.waitForURL((url) => url.pathname === "/"), page.keyboard.press("Enter")]);
  await page.goto(HERE);
  const [unused, used] = (await rows(page)).sort((one, other) => one.length - other.length);
  assert.ok(used.length > unused.length, "the use of the one that was shown is told");

  // Each is removed; without any, the password opens again.
  for (const left of [1, 0]) {
    await press(page, 'form[action$="/remove"] button');
    assert.match(await page.locator(".notice.done").innerText(), /usunięto/);
    assert.equal((await rows(page)).length, left);
  }
  await signOut(page);
  await signIn(page, demo, "zastepca");
  assert.notEqual(pathOf(page), "/sign-in/factor");
  assert.deepEqual(someone.complaints, []);
  await someone.close();
});

test("another's passkey, an empty device, nobody at the sensor and a bare address open nothing", async () => {
  // The officer makes one on a device that is then held to the step of somebody else.
  const officer = await holder({ locale: "en-GB" });
  await device(officer);
  await signIn(officer.page, demo, "iod");
  await make(officer.page, "Own");
  const codes = await officer.page.locator(".codes li").allInnerTexts();
  await officer.page.goto(HERE);
  assert.match((await rows(officer.page)).join(), /Passkey: Own/);
  const foreign = await officer.page.evaluate(async () => {
    const form = document.getElementById("passkey-new");
    const answer = await fetch(form.dataset.offer, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    return (await answer.json()).options.publicKey.excludeCredentials;
  });
  assert.equal(foreign.length, 1);

  const someone = await holder({ locale: "en-GB" });
  const own = await device(someone);
  await signIn(someone.page, demo, "informatyk");
  await make(someone.page, "Own too");
  await signOut(someone.page);

  await signOut(officer.page);
  const { page } = officer;
  await signIn(page, demo, "informatyk");
  assert.equal(pathOf(page), "/sign-in/factor");
  assert.match(await refusal(page, "#passkey-prove button"), /did not work/, "the device knows no passkey of this account");
  // As if somebody had changed the page to ask for the passkey that the device has.
  await page.route("**/sign-in/factor/offer", async (route) => {
    const answer = await route.fetch();
    const offer = await answer.json();
    offer.options.publicKey.allowCredentials = foreign;
    await route.fulfill({ response: answer, json: offer });
  });
  const [refused] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/sign-in/factor/passkey")),
    page.locator("#passkey-prove button").click(),
  ]);
  assert.equal(refused.status(), 422, "a sound signature of another account");
  await page.locator("#problems").waitFor();
  assert.match(await page.locator("#problems").innerText(), /did not work/);
  await page.unroute("**/sign-in/factor/offer");

  // The right device, but nobody whom it knows.
  await someone.devices.send("WebAuthn.setUserVerified", { authenticatorId: own, isUserVerified: false });
  await signIn(someone.page, demo, "informatyk");
  assert.match(await refusal(someone.page, "#passkey-prove button"), /did not work/);
  await someone.devices.send("WebAuthn.setUserVerified", { authenticatorId: own, isUserVerified: true });
  await press(someone.page, "#passkey-prove button");
  assert.equal(pathOf(someone.page), "/");

  // Whoever left the device at home has a code on paper, once.
  await officer.context.clearCookies();
  await signIn(page, demo, "iod");
  await page.locator("#code").fill(codes[0]);
  await press(page, "#by-code button");
  assert.equal(pathOf(page), "/");

  const numbered = await visitor(browser, { ...demo, address: demo.numbered });
  await signIn(numbered.page, demo, "sekretariat");
  await numbered.page.goto(HERE);
  assert.match(await refusal(numbered.page, "#passkey-new button"), /musi mieć nazwę/);
  assert.deepEqual([...officer.complaints, ...someone.complaints, ...numbered.complaints], []);
  await Promise.all([officer.close(), someone.close(), numbered.close()]);
});
