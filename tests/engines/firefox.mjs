// Takes the steps in Firefox: node firefox.mjs FIREFOX FOLDER '{"steps": […], "names": {…}}'

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import puppeteer from "puppeteer-core";

const [, , executablePath, folder, given] = process.argv;
const { steps, names } = JSON.parse(given);
const TIMEOUT = 60_000;
// What "Back up" gives the browser to save is kept for the test.
const KEEP_FILE = () => {
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => (globalThis.savedFile = text));
    return make(blob);
  };
};

let browser, page;
const located = (selector) => page.locator(selector).setTimeout(TIMEOUT);
const button = (name) => `::-p-xpath(//button[normalize-space()=${JSON.stringify(name)}])`;

const actions = {
  async start(profile) {
    await browser?.close();
    const userDataDir = join(folder, profile);
    mkdirSync(userDataDir, { recursive: true });
    browser = await puppeteer.launch({ browser: "firefox", executablePath, userDataDir, headless: true });
    page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
  },
  open: async (address) => {
    // An address that differs in its fragment alone loads nothing; a bookmark opened anew does.
    await page.goto("about:blank");
    await page.goto(address);
    await page.evaluate(KEEP_FILE);
  },
  reload: () => page.reload(),
  see: (selector) => located(selector).setVisibility(null).wait(),
  forget: (attribute) => page.evaluate((name) => document.documentElement.removeAttribute(name), attribute),
  click: (selector) => located(selector).click(),
  press: (name) => located(button(name)).click(),
  type: async (selector, text) => (await located(selector).waitHandle()).type(text),
  set: async (selector, value) =>
    (await located(selector).waitHandle()).evaluate((field, text) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, value),
  "note address": (name) => (names[name] = page.url()),
  "note value": async (name, selector) =>
    (names[name] = await (await located(selector).waitHandle()).evaluate((field) => field.value)),
  "note file": async (name) => {
    await page.waitForFunction(() => globalThis.savedFile, { timeout: TIMEOUT });
    writeFileSync(join(folder, `${name}.json`), await page.evaluate(() => globalThis.savedFile));
  },
  choose: async (selector, name) =>
    (await located(selector).setVisibility(null).waitHandle()).uploadFile(join(folder, `${name}.json`)),
};

const filled = (text) => text.replace(/\{(\w+)\}/g, (_, name) => names[name]);

try {
  for (const [title, ...parts] of steps) {
    const began = performance.now();
    for (const [action, ...words] of parts) {
      try {
        await actions[action](...words.map(filled));
      } catch (error) {
        throw new Error(`${title}: ${action} ${words.join(" ")}: ${error.message}`);
      }
    }
    console.log(`${title}: ${Math.round(performance.now() - began)} ms`);
  }
} catch (error) {
  console.error(error.message);
  console.error(await page?.evaluate(() => document.body.innerText).catch(() => ""));
  process.exitCode = 1;
} finally {
  await browser?.close();
}
