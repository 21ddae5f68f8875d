// Starts the app: checks the browser, sets the language of the page, and loads
// the modules when they are wanted: `home`, the start page, the wings, each with the
// pages whose address begins with its name, `rooms`, all others, and in a thread of
// its own `decoder`, which reads codes for the camera. Written so that every browser
// with modules can read it.

const root = document.documentElement;
const { dataset } = document.querySelector('script[type=module]');
const WINGS = ['meetings', 'dialogues', 'culture', 'practice'];

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
    if (lang === 'easy') return 'sv';
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

// Where the files of a module are. Those of `home` are preloaded by the page.
function files(name) {
  if (name === 'home') {
    const wasm = document.querySelector('link[rel=preload][as=fetch]');
    const glue = document.querySelector('link[rel=modulepreload]:not([href*="snippets/"])');
    return { glue: glue.href, wasm: wasm.href, integrity: wasm.integrity || wasm.dataset.integrity };
  }
  const at = (file) => new URL(file, document.baseURI).href;
  return {
    glue: at(dataset[name] || `${name}.js`),
    glueIntegrity: dataset[`${name}Integrity`],
    wasm: at(dataset[`${name}Wasm`] || `${name}_bg.wasm`),
    integrity: dataset[`${name}WasmIntegrity`],
  };
}

// A module that was preloaded with integrity keeps it when it is imported.
function preload(href, integrity) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity });
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${href} could not be loaded`));
    document.head.append(link);
  });
}

// The styles that the start page does without, one for each of these modules, made
// of these parts where the site is not stamped.
const PARTS = {
  rooms: ['answer', 'collect', 'result', 'rounds', 'practise', 'review', 'print', 'paper'],
  meetings: ['lead', 'meetings', 'observe', 'rules', 'sheet'],
  dialogues: ['dialogues', 'year'],
  culture: ['culture', 'pulse'],
  practice: ['practice', 'learn'],
};
const styled = {};

function sheet(file, integrity) {
  return new Promise((resolve, reject) => {
    const href = new URL(file, document.baseURI).href;
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, integrity });
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be loaded`));
    };
    document.head.append(link);
  });
}

// A module's own style, once, in the order in which they are asked for.
function style(name) {
  if (styled[name] || !PARTS[name]) return styled[name];
  const joined = dataset[`${name}Style`];
  const files = joined ? [joined] : PARTS[name].map((part) => `${part}.css`);
  const integrity = dataset[`${name}StyleIntegrity`] || '';
  styled[name] = Promise.all(files.map((file) => sheet(file, integrity)));
  // The next attempt may go better.
  styled[name].catch(() => delete styled[name]);
  return styled[name];
}

async function load(name) {
  const { glue, glueIntegrity, wasm, integrity } = files(name);
  const styles = Promise.all(WINGS.includes(name) ? [style('rooms'), style(name)] : [style(name)]);
  styles.catch(() => {});
  const bytes = fetch(wasm, { integrity: integrity || '', credentials: 'same-origin' });
  // A failure is seen below; this only keeps it from being reported twice.
  bytes.catch(() => {});
  if (glueIntegrity) await preload(glue, glueIntegrity);
  const { default: init } = await import(glue);
  await init({ module_or_path: bytes });
  await styles;
}

// The module that holds the page of an address; the app itself asks for another one
// where this guess is wrong.
function entryOf(hash) {
  if (/^#?\/?$/.test(hash)) return 'home';
  if (/\/(exercises|learn)\b/.test(hash)) return 'practice';
  const [, word] = /^#?\/?([a-z]+)/.exec(hash) || [];
  return WINGS.includes(word) ? word : 'rooms';
}

const loaded = {};
let wanted;

// The module on the page stays until the next one is there.
async function enter(name) {
  wanted = name;
  root.setAttribute('aria-busy', 'true');
  try {
    await (loaded[name] ||= load(name));
  } catch (reason) {
    // Without network, perhaps; the next attempt may go better.
    delete loaded[name];
    throw reason;
  }
  if (wanted !== name) return;
  root.removeAttribute('aria-busy');
  dispatchEvent(new Event('samklang-leave'));
  dispatchEvent(new Event(`samklang-enter-${name}`));
}

for (const name of ['home', 'rooms', ...WINGS]) {
  addEventListener(`samklang-want-${name}`, () => {
    root.dataset.moved = '';
    // Not at once: the module that asks is still at work.
    setTimeout(() => enter(name).catch(couldNotStart));
  });
}

// What reads codes for the camera is no page, and few people need it: it waits for
// a camera that has to do without a decoder of the browser's own. It works in a
// thread of its own (`decode.js`), which ends with a picture that takes it longer
// than this; a usual one takes 60 ms.
const PATIENCE = 1500;
let reader;

function startReader() {
  const { glue, wasm, integrity } = files('decoder');
  const script = new URL(dataset.decode || 'decode.js', document.baseURI).href;
  const worker = new Worker(script, { type: 'module' });
  const ready = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data === 'ready' ? resolve(worker) : reject(new Error(data)));
    worker.onerror = () => reject(new Error(`${script} could not be started`));
  });
  // The next one who asks may have more luck.
  ready.catch(() => giveUp(worker));
  worker.postMessage({ glue, wasm, integrity });
  return ready;
}

function giveUp(worker) {
  worker.terminate();
  reader = undefined;
}

// Bytes of grey, width and height in, an array of strings out, one picture at a time.
async function decode(luma, width, height) {
  const worker = await (reader ||= startReader());
  try {
    return await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The picture takes too long')), PATIENCE);
      worker.onmessage = ({ data }) => {
        clearTimeout(late);
        resolve(data);
      };
      worker.onerror = () => reject(new Error('The picture could not be read'));
      worker.postMessage([luma, width, height], luma?.buffer ? [luma.buffer] : []);
    });
  } catch (reason) {
    // The next picture is another one, and gets another thread.
    giveUp(worker);
    throw reason;
  }
}

addEventListener('samklang-want-decoder', async () => {
  try {
    await (reader ||= startReader());
    window.samklangDecode = decode;
    dispatchEvent(new Event('samklang-decoder'));
  } catch (reason) {
    console.error(reason);
    dispatchEvent(new Event('samklang-decoder-failed'));
  }
});

// Keeps a copy for use without network. Only a stamped site names the script.
function keepCopy() {
  const { offline, offlineIntegrity } = dataset;
  if (!offline) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = offline;
  script.integrity = offlineIntegrity;
  script.onerror = () => {
    root.dataset.offline = 'cannot';
    dispatchEvent(new Event('samklang-offline'));
  };
  document.head.append(script);
}

// Once the first page is there: the other module, so that no page is waited
// for, and then the copy. Neither competes with the start.
async function prepare(other) {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  loaded[other] ||= load(other);
  // It will be tried again when it is wanted.
  await loaded[other].catch(() => delete loaded[other]);
  keepCopy();
}

root.lang = language();
root.dataset.offline = dataset.offline ? 'waiting' : 'cannot';
if (newEnough()) {
  const first = entryOf(location.hash);
  enter(first)
    .then(() => prepare(first === 'home' ? 'rooms' : 'home'))
    .catch(couldNotStart);
} else {
  couldNotStart(new Error('This browser is older than what Samklang needs.'));
}
