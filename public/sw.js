// The copy of the site on this device. The build fills in the next three lines;
// the version is the hash of the files, so a new site is a new copy. A phone that
// only answers keeps the files of its own page.
const VERSION = 'unstamped';
const FILES = [];
const PHONE_FILES = [];

// Other sites may live on the same origin: only what begins like this is ours.
const OURS = `samklang ${registration.scope} `;
const CACHE = OURS + VERSION;
const PAGE = new URL('./', registration.scope).href;
const PHONE_PAGE = new URL('a/', registration.scope).href;
const listed = (files) => new Set(files.map((file) => new URL(file, registration.scope).href));
const LISTED = listed(FILES);
const PHONE_LISTED = listed(PHONE_FILES);

// A file named by its content may come from the browser's cache; any other is
// fetched past it, or an old file could get into a new copy.
async function fetchInto(cache, address) {
  const isNamedByContent = /-[0-9a-f]{16}\.\w+$/.test(address);
  const answer = await fetch(address, { cache: isNamedByContent ? 'default' : 'reload' });
  if (!answer.ok || answer.redirected) {
    throw new Error(`${address} could not be kept: status ${answer.status}`);
  }
  await cache.put(address, answer);
}

async function older() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(OURS) && name !== CACHE);
}

// Whether this device has more than a phone's page open, or had more: an update
// must not take it away.
async function needsAll() {
  const pages = await clients.matchAll({ includeUncontrolled: true });
  const isOther = ({ url }) => url.startsWith(PAGE) && !url.startsWith(PHONE_PAGE);
  if (pages.some(isOther)) return true;
  for (const name of await older()) {
    if (await (await caches.open(name)).match(PAGE)) return true;
  }
  return false;
}

// On a phone that only answers, what that needs; the main page asks for the rest.
async function install() {
  const cache = await caches.open(CACHE);
  const wanted = await needsAll() ? LISTED : PHONE_LISTED;
  await Promise.all([...wanted].map((address) => fetchInto(cache, address)));
}

async function removeOlder() {
  await Promise.all((await older()).map((name) => caches.delete(name)));
  await clients.claim();
}

async function missing(cache, wanted) {
  const kept = new Set((await cache.keys()).map((request) => request.url));
  return [...wanted].filter((address) => !kept.has(address));
}

// Browsers may throw files away when space is short. They are fetched again
// if the site still is this version; otherwise the next version will come.
async function complete(wanted) {
  const cache = await caches.open(CACHE);
  const lost = await missing(cache, wanted);
  if (lost.length === 0) return true;
  try {
    const here = await fetch(location.href, { cache: 'no-store' });
    if (!(await here.text()).includes(VERSION)) return false;
    await Promise.all(lost.map((address) => fetchInto(cache, address)));
    return (await missing(cache, wanted)).length === 0;
  } catch (noNetwork) {
    return false;
  }
}

async function answer(request, address) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) || fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(removeOlder()));

addEventListener('message', (event) => {
  // Never unasked: an open page would meet the files of another version.
  if (event.data === 'skip-waiting') skipWaiting();
  const asked = { 'complete?': LISTED, 'complete for phone?': PHONE_LISTED }[event.data];
  if (asked) {
    event.waitUntil(complete(asked).then((all) => event.ports[0].postMessage(all)));
  }
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = request.url.split(/[?#]/)[0];
  // Routes live behind the `#`, so each page has one address. Other sites below
  // this one stay theirs.
  const isPage = [PAGE, PHONE_PAGE].some((page) => asked === `${page}index.html`);
  const address = isPage ? asked.slice(0, -'index.html'.length) : asked;
  if (request.method !== 'GET' || !LISTED.has(address)) return;
  event.respondWith(answer(request, address));
});
