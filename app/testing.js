/**
 * What the tests reach into: modules of the page, through the very chunks that the page runs. Built with the page, never
 * published.
 */

export * as app from "./app.js";
export * as carry from "./record/share-link.js";
export * as changes from "./record/changes.js";
export * as format from "./text/format.js";
export * as links from "./router/links.js";
export * as merge from "./record/merge.js";
export * as records from "./record/shape.js";
export * as reminder from "./screens/backup/reminder.js";
export * as store from "./storage/repository.js";
export * as surroundings from "./storage/persistence.js";
export * as withheld from "./record/redaction.js";
