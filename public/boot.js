// Starts the app: checks the browser, sets the language of the page, and
// starts the wasm. Written so that every browser with modules can read it.

const root = document.documentElement;

// The floor is Chrome and Edge 111, Firefox 115 and iOS 16.4. Each of these
// came with the floor of one of them, so together they are the floor.
function newEnough() {
  return typeof WebAssembly === 'object'
    && typeof WebAssembly.instantiateStreaming === 'function'
    && typeof Array.prototype.toSorted === 'function'
    && typeof CompressionStream === 'function'
    && CSS.supports('color', 'color-mix(in srgb, red, blue)');
}

// Screen readers and hyphenation need the language before the app is there.
// Only a guess: the app itself decides, by the same rule.
function language() {
  try {
    const lang = JSON.parse(localStorage.getItem('samklang/settings')).data.lang;
    if (lang === 'sv' || lang === 'en') return lang;
  } catch (nothingStored) {
    // Not there, not readable, or storage is blocked.
  }
  return /^(sv|nb|nn|no|da)\b/i.test(navigator.language || '') ? 'sv' : 'en';
}

function couldNotStart(reason) {
  console.error(reason);
  document.getElementById('app').hidden = true;
  document.getElementById('could-not-start').hidden = false;
  document.getElementById('could-not-start-reason').textContent = String(reason);
}

async function start() {
  if (!newEnough()) throw new Error('This browser is older than what Samklang needs.');
  const wasm = document.querySelector('link[rel=preload][as=fetch]');
  const glue = document.querySelector('link[rel=modulepreload]:not([href*="snippets/"])');
  const integrity = wasm.integrity || wasm.dataset.integrity || '';
  const bytes = fetch(wasm.href, { integrity, credentials: 'same-origin' });
  // A failure is seen below; this only keeps it from being reported twice.
  bytes.catch(() => {});
  const { default: init } = await import(glue.href);
  await init({ module_or_path: bytes });
}

// Keeps a copy for use without network. After `load`, so that it does not
// compete with the start. Only a stamped site names the script.
function keepCopy() {
  const { offline, offlineIntegrity } = document.querySelector('script[type=module]').dataset;
  if (!offline) {
    root.dataset.offline = 'cannot';
    return;
  }
  root.dataset.offline = 'waiting';
  const load = () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = offline;
    script.integrity = offlineIntegrity;
    script.onerror = () => {
      root.dataset.offline = 'cannot';
      dispatchEvent(new Event('samklang-offline'));
    };
    document.head.append(script);
  };
  if (document.readyState === 'complete') load();
  else addEventListener('load', load, { once: true });
}

root.lang = language();
keepCopy();
start().catch(couldNotStart);
