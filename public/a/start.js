// Loads the answering page's app and lets it take over from the static page.
// Written so that every browser with modules can read it.

const root = document.documentElement;
const { dataset } = document.querySelector('script[type=module]');

// The same floor as in boot.js; a test compares them.
function newEnough() {
  return typeof WebAssembly === 'object'
    && typeof WebAssembly.instantiateStreaming === 'function'
    && typeof Array.prototype.toSorted === 'function'
    && typeof CompressionStream === 'function'
    && CSS.supports('color', 'color-mix(in srgb, red, blue)');
}

function couldNotStart(reason) {
  console.error(reason);
  document.getElementById('app').hidden = true;
  document.getElementById('could-not-start').hidden = false;
  document.getElementById('could-not-start-reason').textContent = String(reason);
}

// Whether a finger is on the page: what it presses must still be there when it
// is lifted.
let isDown = false;
addEventListener('pointerdown', () => { isDown = true; }, true);
for (const name of ['pointerup', 'pointercancel']) {
  // The click comes a moment later.
  addEventListener(name, () => setTimeout(() => { isDown = false; }, 50), true);
}

async function load() {
  const wasm = document.querySelector('link[rel=preload][as=fetch]');
  const glue = document.querySelector('link[rel=modulepreload]');
  const integrity = wasm.dataset.integrity || '';
  const bytes = fetch(wasm.href, { integrity, credentials: 'same-origin' });
  // A failure is seen below; this only keeps it from being reported twice.
  bytes.catch(() => {});
  const { default: init } = await import(glue.href);
  await init({ module_or_path: bytes });
  while (isDown) await new Promise((resolve) => setTimeout(resolve, 50));
  dispatchEvent(new Event('samklang-take-over'));
}

// There is no copy, and so no newer one.
function cannotKeep() {
  const none = () => setTimeout(() => {
    root.dataset.fetch = 'none';
    dispatchEvent(new Event('samklang-no-update'));
  });
  root.dataset.offline = 'cannot';
  dispatchEvent(new Event('samklang-offline'));
  addEventListener('samklang-fetch-update', none);
  if (root.dataset.fetch === 'wanted') none();
}

// Keeps a copy for use without network, once nothing competes with it. Only a
// stamped site names the script.
async function keepCopy() {
  const { offline, offlineIntegrity } = dataset;
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  if (!offline) return cannotKeep();
  const script = document.createElement('script');
  script.type = 'module';
  script.src = offline;
  script.integrity = offlineIntegrity;
  script.onerror = cannotKeep;
  document.head.append(script);
}

root.dataset.offline = 'waiting';
if (newEnough()) {
  load().then(keepCopy).catch(couldNotStart);
} else {
  couldNotStart(new Error('This browser is older than what Samklang needs.'));
}
