/** Lets a tap, a key or a frame come between two parts of a page's start: a slow phone's are long. At once where nobody looks. */
export function makeWay(): Promise<void> {
  return typeof requestIdleCallback === "undefined" ? Promise.resolve() : nextTask();
}

/** Resolves in a task of its own; timers would wait longer. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
