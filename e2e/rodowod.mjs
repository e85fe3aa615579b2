//! Starts the program for one test file, with its demonstration data or empty, and stops it afterwards.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

// A development build on a busy machine needs a while to tell the story of the school.
const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 15_000;

export function program() {
  const cache = process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache");
  const target = process.env.CARGO_TARGET_DIR ?? path.join(cache, "rodowod/target");
  const places = ["run", "release", "debug"].map((profile) => path.join(target, profile, "rodowod"));
  const found = process.env.RODOWOD_BIN ?? places.find((place) => existsSync(place));
  if (!found) throw new Error("there is no program to test: build it, or name it in RODOWOD_BIN");
  return found;
}

/**
 * The demonstration school: `{ address, institution, accounts, errors(), stop() }`; kept in `folder` where one is given, by a
 * clock that begins at `now` where one is given.
 */
export function startDemo(folder, now) {
  const kept = folder ? ["--data", folder] : [];
  const clock = now ? ["--now", now] : [];
  return start(["demo", "--listen", "127.0.0.1:0", "--json", ...kept, ...clock]);
}

/** An institution of that kind with its first account and nothing else, founded in the folder and served from it. */
export async function startEmpty(folder, preset) {
  const account = { login: "dyrektor", name: "dyrektor", password: "zielony rower nad Wisłą" };
  const founding = ["init", "--data", folder, "--preset", preset, "--name", "Szkoła Pusta", "--slug", "szkola-pusta"];
  const init = spawn(program(), [...founding, "--admin", account.login, "--password-stdin"], { stdio: ["pipe", "ignore", "inherit"] });
  init.stdin.end(account.password);
  const status = await new Promise((resolve) => init.once("exit", resolve));
  if (status !== 0) throw new Error(`the institution was not founded: ${status}`);
  const told = await start(["serve", "--data", folder, "--listen", "127.0.0.1:0", "--json"]);
  return { ...told, institution: "szkola-pusta", accounts: [account] };
}

async function start(words) {
  const child = spawn(program(), words, { stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (bytes) => (errors += bytes));
  const ended = new Promise((resolve) => child.once("exit", (status, signal) => resolve({ status, signal })));
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    const end = await ended;
    clearTimeout(late);
    if (errors) console.error(`the program said:\n${errors}`);
    return end;
  };

  let limit;
  const tooLate = new Promise((_, reject) => {
    limit = setTimeout(() => reject(new Error(`the program did not start in time\n${errors}`)), START_LIMIT_MS);
  });
  const died = ended.then((end) => {
    throw new Error(`the program ended at once: ${JSON.stringify(end)}\n${errors}`);
  });
  const firstLine = new Promise((resolve) => createInterface({ input: child.stdout }).once("line", resolve));
  try {
    const told = JSON.parse(await Promise.race([firstLine, tooLate, died]));
    died.catch(() => {});
    return { ...told, errors: () => errors, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(limit);
  }
}
