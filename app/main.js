import { start } from "./app.js";

const root = document.getElementById("checklist");
if (root) start(root);
