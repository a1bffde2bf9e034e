/**
 * What the tests reach into: the running page's repository (else one of their own), and modules of the page, through the
 * very chunks that the page runs. Built with the page, never published.
 */

import { runningPage } from "./begin.ts";
import { createRepository } from "./storage/repository.ts";

export * as changes from "./record/changes.ts";
export * as identifiers from "./record/identifiers.ts";
export * as links from "./router/links.ts";
export * as merge from "./record/merge.ts";
export * as canonical from "./base/canonical.ts";
export * as persistence from "./storage/persistence.ts";
export * as redaction from "./record/redaction.ts";
export * as shareLink from "./record/share-link.ts";
export * as time from "./base/time.ts";

export const store = runningPage()?.repository ?? createRepository(new URL("../", import.meta.url));
