/**
 * What the tests reach into: modules of the page, through the very chunks that the page runs. Built with the page, never
 * published.
 */

export * as app from "./app.js";
export * as carry from "./carry.js";
export * as changes from "./changes.js";
export * as format from "./format.js";
export * as links from "./links.js";
export * as merge from "./merge.js";
export * as records from "./records.js";
export * as reminder from "./reminder.js";
export * as store from "./store.js";
export * as surroundings from "./surroundings.js";
export * as withheld from "./withheld.js";
