export const found = [
  fetch,
  XMLHttpRequest,
  WebSocket,
  EventSource,
  document,
  localStorage,
  sessionStorage,
  process,
  eval,
  Function,
  globalThis,
];
