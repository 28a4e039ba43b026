import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of another origin that shows the editor in a frame and keeps what it is told. */
export interface Parent {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const PAGE = `<!doctype html>
<html lang="en"><title>A record</title>
<body style="margin:0"><iframe id="editor" title="Editor" style="border:0;width:100vw;height:100vh"></iframe>
<script>
  window.heard = [];
  window.addEventListener("message", (event) => window.heard.push({ origin: event.origin, data: event.data }));
  window.show = (url) => { document.getElementById("editor").src = url; };
  window.tell = (message, origin) => document.getElementById("editor").contentWindow.postMessage(message, origin);
</script></body></html>`;

/** Serves the page on a free port of the loopback address. */
export function parent(): Promise<Parent> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(PAGE);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${String(port)}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => {
              done();
            });
          }),
      });
    });
  });
}
