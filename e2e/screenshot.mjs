// Draws the picture at the head of the README: node screenshot.mjs ../docs/screenshot.png

import { launch, signedIn } from "./browser.mjs";
import { startDemo } from "./rodowod.mjs";

const [file] = process.argv.slice(2);
const demo = await startDemo();
const browser = await launch();
const { page } = await signedIn(browser, demo, "dyrektor", { reducedMotion: "reduce" });
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: file });
await browser.close();
await demo.stop();
