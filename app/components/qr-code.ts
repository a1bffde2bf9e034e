/** A text as a QR code, drawn as one path: black on white whatever the page's colours are, since scanners want it so. */

import { html, nothing, svg } from "lit-html";
import { encode } from "uqr";

const BORDER = 4;

/** The dark squares of a code, or nothing where the text is too long for one. */
function encoded(text: string) {
  try {
    return encode(text, { ecc: "M", border: BORDER });
  } catch {
    return null;
  }
}

/** @param label what the picture is, for those who do not see it */
export function qrCode(text: string, label: string) {
  const code = encoded(text);
  if (!code) return nothing;
  const path = code.data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return html`<svg class="qr" viewBox=${`0 0 ${code.size} ${code.size}`} role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<path fill="#fff" d=${`M0 0h${code.size}v${code.size}H0z`} /><path fill="#000" d=${path} />`}</svg>`;
}
