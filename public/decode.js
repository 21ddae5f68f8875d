// Reads codes in pictures, in a thread of its own, so that no picture can hold up
// the page: `boot.js` starts it, waits so long for a picture, and then ends it. The
// first message says where the module is; every other one is a picture.

const first = new Promise((resolve) => {
  addEventListener('message', ({ data }) => resolve(data), { once: true });
});

async function start({ glue, wasm, integrity }) {
  const bytes = fetch(wasm, { integrity: integrity || '', credentials: 'same-origin' });
  // A failure is seen below; this only keeps it from being reported twice.
  bytes.catch(() => {});
  const { default: init } = await import(glue);
  await init({ module_or_path: bytes });
  addEventListener('message', ({ data: [luma, width, height] }) => {
    postMessage(globalThis.samklangDecode(luma, width, height));
  });
  postMessage('ready');
}

first.then(start).catch((reason) => postMessage(String(reason)));
