/** Written into the page behind the element that the program draws into: which program it is depends on what one comes for. */

import { namesInterview } from "./base/first-address.ts";

const { main = "", interview = "" } = document.currentScript?.dataset ?? {};
document.currentScript?.after(Object.assign(document.createElement("script"), { type: "module", src: namesInterview() ? interview : main }));
