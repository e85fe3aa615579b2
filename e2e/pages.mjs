//! Every kind of page that somebody can reach, found by looking: registers from the menu, states and moves from the records.

/** Registers of the menu, as slugs. */
export async function registers(page) {
  await page.goto("/");
  const links = await page.$$eval("nav#menu a", (links) => links.map((link) => link.getAttribute("href")));
  return links.map((href) => /^\/registers\/([a-z-]+)$/.exec(href)?.[1]).filter(Boolean);
}

/** Addresses of every calculator. */
export async function calculators(page) {
  await page.goto("/calculators");
  return page.$$eval(".calculators a", (links) => links.map((link) => link.getAttribute("href")));
}

/** One record of every state that the list shows: `[{ href, state }]`. */
export async function recordsOfEveryState(page, register) {
  await page.goto(`/registers/${register}`);
  const rows = await page.$$eval("#results tbody tr", (rows) =>
    rows.map((row) => ({
      href: row.querySelector("th a").getAttribute("href"),
      state: row.querySelector(".state").textContent.trim(),
    })),
  );
  return rows.filter((row, place) => rows.findIndex((other) => other.state === row.state) === place);
}

// A test of the routes sees to it that every page without a parameter in its address stands here.
const OFFICE = [
  "/",
  "/institutions",
  "/persons",
  "/persons?name=Maja+Przyk%C5%82adna",
  "/account",
  "/account/calendar",
  "/account/password",
  "/account/second-factor",
  "/account/statements",
  "/documents",
  "/overview",
  "/report",
  "/report-breach",
  "/pickups/door",
  "/calculators",
  "/addressed",
  "/checklists",
  "/checklists/sample",
  "/accountability",
  "/accountability/tour",
  "/accountability/evidence",
  "/accountability/parameters",
  "/setup",
  "/setup/kind",
  "/setup/institution",
  "/setup/people",
  "/setup/datasets",
  "/setup/systems",
  "/setup/parameters",
  "/setup/deciders",
  "/setup/adoption",
  "/setup/left",
  "/administration",
  "/administration/institution",
  "/administration/public-page",
  "/administration/numbering",
  "/administration/accounts",
  "/administration/emergency",
  "/administration/sign-in",
  "/administration/provider",
  "/administration/access",
  "/administration/watch",
  "/administration/log",
  "/administration/jobs",
];

/**
 * Kinds of pages that stand at no fixed address, and those that only an act opens. A test of the routes sees to it that
 * none is missing, and the test of accessibility that each was looked at.
 */
export const KINDS = [
  "/sign-in/factor",
  "/unlock",
  "/unlock/form",
  "/account/second-factor/app",
  "/registers/{register}",
  "/registers/{register}/new",
  "/registers/{register}/import",
  "/registers/{register}/import/{ticket}",
  "/registers/{register}/export",
  "/registers/{register}/as-of",
  "/registers/{register}/bulk",
  "/registers/{register}/sign",
  "/registers/{register}/signed",
  "/registers/{register}/{number}",
  "/registers/{register}/{number}/edit",
  "/registers/{register}/{number}/moves/{step}",
  "/registers/{register}/{number}/history",
  "/registers/{register}/{number}/proof",
  "/registers/{register}/{number}/erase",
  "/registers/{register}/{number}/files",
  "/registers/{register}/{number}/files/{file}/signatures",
  "/registers/{register}/{number}/sign/{document}",
  "/overview/{chart}/{part}",
  "/persons/requests/{number}",
  "/calculators/{name}",
  "/administration/emergency/{number}",
  "/setup/{step}",
  "/accountability/{control}",
  "/addressed/{register}/{number}",
  "/checklists/{list}",
];

/** Whether an address is a page of that kind. A part that is named is not one that stands for itself. */
export function isOfKind(kind, pathname) {
  const parts = (path) => path.split("/");
  const [known, given] = [parts(kind), parts(pathname)];
  const fixed = new Set(KINDS.flatMap((other) => parts(other)).filter((part) => !part.startsWith("{")));
  const fits = (part, place) => {
    if (part === "{number}" || part === "{file}") return /^\d+$/.test(given[place]);
    return part.startsWith("{") ? !fixed.has(given[place]) : part === given[place];
  };
  return known.length === given.length && known.every(fits);
}

/** The first link of a page that leads to one of a kind, such as one control of many. */
async function oneOf(page, address, pattern) {
  await page.goto(address);
  const links = await page.$$eval("main a", (links) => links.map((link) => link.getAttribute("href")));
  const found = links.find((link) => pattern.test(link) && !OFFICE.includes(link));
  if (!found) throw new Error(`${address} leads to nothing like ${pattern}`);
  return found;
}

/**
 * Addresses of the whole program for somebody signed in, each once for each register, state and move.
 * `[{ name, address, status }]`
 */
export async function everyAddress(page) {
  const found = OFFICE.map((address) => ({ name: address, address, status: 200 }));
  const add = (address, status = 200) => found.push({ name: address, address, status });

  add(await oneOf(page, "/accountability", /^\/accountability\/[a-z0-9.-]+$/));
  add(await oneOf(page, "/overview", /^\/overview\/[a-z-]+\/[^/]+$/));
  add("/persons/requests/1");
  add("/registers/processors/1/sign/contract");
  add("/accountability/tour?step=1");
  add("/checklists/end-of-day");
  for (const href of await calculators(page)) add(href);

  // Pages that differ from register to register by their title alone are looked at once.
  const once = new Set(["import", "export", "as-of", "bulk?of-number=1", "?search=zzzzzz", "erase", "proof", "files"]);
  for (const leaf of ["sign", "signed"]) once.add(leaf);
  const addLeaf = (home, leaf) => {
    if (once.delete(leaf) || ["new", "history"].includes(leaf)) add(leaf.startsWith("?") ? home + leaf : `${home}/${leaf}`);
  };

  const movesSeen = new Set();
  for (const register of await registers(page)) {
    const home = `/registers/${register}`;
    add(home);
    for (const leaf of ["new", "import", "export", "as-of", "bulk?of-number=1", "?search=zzzzzz", "sign", "signed"]) {
      addLeaf(home, leaf);
    }
    const records = await recordsOfEveryState(page, register);
    let edited = false;
    for (const { href } of records) {
      add(href);
      await page.goto(href);
      const links = await page.$$eval("main a", (links) => links.map((link) => link.getAttribute("href")));
      for (const link of links) {
        const move = new RegExp(`^${href}/moves/([a-z-]+)$`).exec(link)?.[1];
        if (move && !movesSeen.has(`${register}/${move}`)) {
          movesSeen.add(`${register}/${move}`);
          add(link);
        }
        if (link === `${href}/edit` && !edited) {
          edited = true;
          add(link);
        }
      }
    }
    const first = records[0]?.href;
    if (first) for (const leaf of ["history", "proof", "erase", "files"]) addLeaf(first, leaf);
  }
  add("/nie-ma-takiej-strony", 404);
  add("/registers/datasets/999999", 404);
  return found;
}
