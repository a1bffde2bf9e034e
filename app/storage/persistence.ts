/** What kind of place this browser is: where what is kept may be out of reach tomorrow, it is said today. */

/** Programs with a browser inside, by what they add to its name. */
const PROGRAMS = ([
  [/LinkedInApp/i, "LinkedIn"], [/Instagram/i, "Instagram"], [/FBAN|FBAV|FB_IAB/, "Facebook"], [/GSA\//, "the Google app"],
  [/Gmail/i, "Gmail"], [/WhatsApp/i, "WhatsApp"], [/MicroMessenger/i, "WeChat"], [/\bLine\//, "Line"], [/Snapchat/i, "Snapchat"],
  [/TikTok|musical_ly|BytedanceWebview/i, "TikTok"], [/Pinterest/i, "Pinterest"], [/Twitter/i, "X"], [/Slack/i, "Slack"],
  [/Teams/i, "Teams"], [/XING/i, "Xing"],
] as [RegExp, string][]);

/**
 * @param agent the browser's own name
 * @returns the program that this browser is a part of; empty: none that we know
 */
export function programOf(agent: string): string {
  const known = PROGRAMS.find(([pattern]) => pattern.test(agent));
  if (known) return known[1];
  const isWebView = /; wv\)/.test(agent) || (/iPhone|iPad/.test(agent) && /AppleWebKit/.test(agent) && !/Safari\//.test(agent));
  return isWebView ? "another app" : "";
}

/** A private window of Safari or Firefox has no private file system; others do not let on. */
async function isPrivate() {
  const storage = navigator.storage;
  if (typeof storage?.getDirectory !== "function") return false;
  try {
    await storage.getDirectory();
    return false;
  } catch (error) {
    return /unknown transient reason|security error|SecurityError/i.test(String(error));
  }
}

/**
 * Safari, and all browsers on an iPhone, drop what a page stored after seven days of use without a visit, unless storage
 * was granted to stay.
 */
async function forgets() {
  if (!navigator.vendor?.startsWith("Apple")) return false;
  return !(await navigator.storage?.persisted?.().catch(() => false));
}

export interface Surroundings {
  /** The program that this browser is a part of; empty: none that we know. */
  program: string;
  isPrivate: boolean;
  /** Whether it drops what is stored after seven days of use without a visit. */
  forgets: boolean;
}

export type Persistence = ReturnType<typeof createPersistence>;

/** @param changed called when more is known of this browser */
export function createPersistence(changed: () => void) {
  let found: Surroundings = { program: programOf(navigator.userAgent), isPrivate: false, forgets: false };

  async function look() {
    found = { ...found, isPrivate: await isPrivate(), forgets: await forgets() };
    if (found.isPrivate || found.forgets) changed();
  }

  /** Asks the browser to keep what is stored here; it may ask the person. */
  async function askToStay() {
    await navigator.storage?.persist?.().catch(() => false);
    found = { ...found, forgets: await forgets() };
    changed();
  }

  return { look, askToStay, surroundings: () => found };
}
