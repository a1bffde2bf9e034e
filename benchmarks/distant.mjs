/**
 * Serves folders as a public host does: HTTP/2, compressed. Each argument is a folder; prints the ports, one a line.
 * KEY and CERTIFICATE name the files of a certificate that nobody needs to trust.
 */

import { readFileSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".mjs": "text/javascript",
  ".svg": "image/svg+xml", ".wasm": "application/wasm",
};
const secret = { key: readFileSync(process.env.KEY), cert: readFileSync(process.env.CERTIFICATE) };

for (const folder of process.argv.slice(2)) {
  const known = new Map();
  const content = (path) => {
    if (!known.has(path)) known.set(path, gzipSync(readFileSync(join(folder, path))));
    return known.get(path);
  };
  const server = createSecureServer(secret, (request, response) => {
    const path = new URL(request.url, "https://localhost").pathname.replace(/\/$/, "/index.html");
    try {
      const body = content(path);
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-encoding": "gzip" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
}
