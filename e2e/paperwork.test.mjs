//! What goes around an office on paper elsewhere: orders to those they concern, scans beside a record, a register as a
//! workbook that comes back changed.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";

import { launch, signedIn } from "./browser.mjs";
import { startDemo } from "./rodowod.mjs";
import { dayTyped, enter, move } from "./steps.mjs";

let demo, browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Somebody at work, of whom the browser must have nothing to complain. */
async function atWork(login, go) {
  const someone = await signedIn(browser, demo, login);
  await go(someone.page);
  assert.deepEqual(someone.complaints, []);
  await someone.close();
}

const mainText = (page) => page.locator("main").innerText();
const press = (page, button) => Promise.all([page.waitForNavigation(), button.click()]);

/** A picture of one dot. */
const DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj " +
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

test("an order waits for the person it names, on a page of their own", async () => {
  await atWork("dyrektor", async (page) => {
    await enter(page, "orders", {
      subject: "Klucze w depozycie",
      kind: "Order",
      "addressees.0.person": "ktokolwiek",
      "addressees.0.account": "psycholog",
    });
    await move(page, "Wydaj", {
      number: "77/2026",
      content: "Klucze zdaje się co dzień.",
      issued_by: "Halina Wzorcowa",
      issued_on: dayTyped(),
      in_force_on: dayTyped(),
    });
  });
  await atWork("psycholog", async (page) => {
    await press(page, page.locator('.notice a[href="/addressed"]'));
    await press(page, page.locator(".tasks li", { hasText: "Klucze w depozycie" }).locator("a").first());
    assert.match(await mainText(page), /Klucze zdaje się co dzień/);
    await press(page, page.locator('button[value="done"]'));
    assert.equal(await page.locator(".tasks li", { hasText: "Klucze w depozycie" }).count(), 0);
    assert.match(await page.locator(".notice").first().innerText(), /Potwierdzenie zapisano/);
  });
});

test("a scan is dropped on the page and looked at there", async () => {
  await atWork("dyrektor", async (page) => {
    const home = await enter(page, "orders", { subject: "Obieg pism", kind: "Order" });
    await page.goto(`${home}/files`);
    const drop = (name, type, content, isBase64) =>
      Promise.all([
        page.waitForNavigation(),
        page.evaluate(
          ([name, type, content, isBase64]) => {
            const bytes = Uint8Array.from(isBase64 ? atob(content) : content, (letter) => letter.charCodeAt(0));
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([bytes], name, { type }));
            const form = document.querySelector("form[data-drop]");
            form.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
          },
          [name, type, content, isBase64],
        ),
      ]);
    await drop("skan.png", "image/png", DOT, true);
    await page.goto(`${home}/files`);
    await drop("pismo.pdf", "application/pdf", PDF, false);
    await page.goto(`${home}/files`);

    const picture = page.locator(".files li", { hasText: "skan.png" });
    assert.equal(await picture.locator("img").evaluate((image) => image.complete && image.naturalWidth > 0), false);
    await picture.locator("summary").click();
    await page.waitForFunction(() => document.querySelector(".files img").naturalWidth === 1);
    const paper = page.locator(".files li", { hasText: "pismo.pdf" });
    const framed = page.waitForResponse((response) => /\/files\/\d+$/.test(response.url()) && response.status() === 200);
    await paper.locator("summary").click();
    const answer = await framed;
    assert.match(answer.headers()["content-security-policy"], /frame-ancestors 'self'/);
    assert.equal(answer.headers()["x-frame-options"], "SAMEORIGIN");
  });
});

test("a file that two people changed is shown as a conflict, and the preview changes nothing", async () => {
  await atWork("dyrektor", async (page) => {
    const home = await enter(page, "orders", { subject: "Sprzęt domowy", kind: "Order", ground: "statut" });
    await page.goto("/registers/orders/export");
    await page.locator("#csv").check();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("main .buttons button").click()]);
    const { readFile } = await import("node:fs/promises");
    const csv = (await readFile(await download.path())).toString("utf8");

    const preview = async (content) => {
      await page.goto("/registers/orders/import");
      await page.locator("#file").setInputFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
      await page.locator("main form button").click();
      await page.locator("table.mapping").waitFor();
    };
    await preview(csv.replace("Sprzęt domowy", "Sprzęt prywatny"));
    assert.match(await mainText(page), /zmienione: 1/);
    await page.goto(home);
    assert.match(await mainText(page), /Sprzęt domowy/, "a preview changes nothing");

    await page.goto(`${home}/edit`);
    await page.locator('#form [name="subject"]').fill("Sprzęt własny");
    await press(page, page.locator('.form-end button[name="save"]'));
    await preview(csv.replace("Sprzęt domowy", "Sprzęt prywatny"));
    assert.match(await page.locator("#problems").innerText(), /Ktoś zmienił to pole/);
    assert.equal(await page.locator('button[value="import"]').count(), 0);
  });
});
