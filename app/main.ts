/** Starts the page. This file's own address says where the site begins: one folder up. */

import { start } from "./app.ts";

const root = document.getElementById("checklist");

export const running = root ? start(root, new URL("../", import.meta.url)) : null;
