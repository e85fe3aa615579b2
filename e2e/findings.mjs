// What may be wrong with a page as it stands in the browser: each function answers with a list of sentences.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/** Violations of WCAG 2.1 A and AA. `rules` narrows them to some, for a second look in other colours. */
export async function inaccessible(page, rules) {
  if (!(await page.evaluate("typeof window.axe === 'object'"))) await page.evaluate(AXE);
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: LEVELS };
  const violations = await page.evaluate(
    async (runOnly) => (await window.axe.run(document, { runOnly, resultTypes: ["violations"] })).violations,
    runOnly,
  );
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target, any }) => `${target.join(" ")} ${any[0]?.message ?? ""}`);
    return `${id}: ${help} (${nodes.length}): ${where.join(" | ")}`;
  });
}

/** What sticks out of the window sideways. */
export function tooWide(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const frames = (element) => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !frames(element),
    );
    const named = wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`the page is ${document.documentElement.scrollWidth} px wide in ${width}: ${named.join(", ")}`];
  });
}

/** Translation keys that show instead of their text. */
export function untranslated(page, families) {
  return page.evaluate((families) => {
    const skipped = new Set(["SCRIPT", "STYLE", "PRE", "CODE"]);
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      skipped.has(node.parentElement.tagName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) texts.push(walker.currentNode.data);
    for (const element of document.querySelectorAll("[aria-label],[placeholder],[title],[alt]")) {
      for (const name of ["aria-label", "placeholder", "title", "alt"]) texts.push(element.getAttribute(name) ?? "");
    }
    const found = new Set();
    for (const text of texts) {
      for (const [word] of text.matchAll(/(?<![\p{L}\d/_.@-])[a-z]+(?:-[a-z0-9_]+)+(?![\p{L}\d/_.@-])/gu)) {
        const isWord = word === "sign-in" || word === "sign-out";
        if (!isWord && families.includes(word.split("-")[0])) found.add(`a key shows: ${word}`);
      }
      if (/\{ ?\$|\bundefined\b|\bNaN\b/.test(text)) found.add(`a placeholder shows: ${text.trim().slice(0, 80)}`);
    }
    return [...found];
  }, families);
}

/** Title, language and headings that every page must have. */
export function unnamed(page, language) {
  return page.evaluate((language) => {
    const found = [];
    if (!/^.+ · Rodowód$/.test(document.title)) found.push(`title: ${document.title}`);
    if (document.documentElement.lang !== language) found.push(`lang: ${document.documentElement.lang}`);
    if (document.querySelectorAll("h1").length !== 1) found.push(`h1: ${document.querySelectorAll("h1").length}`);
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
    if (twice.length) found.push(`ids twice: ${[...new Set(twice)].slice(0, 5).join(", ")}`);
    for (const link of document.querySelectorAll("a:not([href])")) found.push(`link without address: ${link.textContent}`);
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const target = link.getAttribute("href").slice(1);
      if (!document.getElementById(target)) found.push(`link to nothing: #${target}`);
    }
    return found;
  }, language);
}

/** What breaks when a reader spaces the text out as WCAG 1.4.12 allows. */
export async function spaced(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });
  const found = await tooWide(page);
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll("a, button, label, h1, h2, th, td, dd, p")]
      .filter((element) => element.checkVisibility() && !element.closest(".unseen"))
      // What is clipped as a whole is hidden from sight on purpose and shown when the keyboard reaches it.
      .filter((element) => getComputedStyle(element).clipPath === "none")
      .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      .map((element) => `clipped: ${element.outerHTML.slice(0, 80)}`),
  );
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return [...found, ...clipped];
}
