// Fonts, styles, behaviours and the page "no connection" are at hand without a network; pages are never kept.

const CACHE = "vorzimmer-{{ version }}";
const OFFLINE = "{{ offline }}";
const KEPT = [{% for file in kept %}"{{ file|escapejs }}", {% endfor %}];
const LASTING = /\.[0-9a-f]{12}\.|\/vendor\//; // such a file never changes under its name

addEventListener("install", (event) => {
  const anonymous = new Request(OFFLINE, { credentials: "omit", cache: "reload" });
  event.waitUntil(
    caches.open(CACHE)
      .then((cache) => Promise.all([cache.add(anonymous), ...KEPT.map((file) => cache.add(file).catch(() => {}))]))
      .then(() => skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("vorzimmer-") && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => clients.claim()));
});

async function asset(request) {
  const kept = await caches.match(request);
  if (kept && LASTING.test(request.url)) return kept;
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === "basic") (await caches.open(CACHE)).put(request, answer.clone());
    return answer;
  } catch (lost) {
    if (kept) return kept;
    throw lost;
  }
}

const page = (request) => fetch(request).catch(async () => (await caches.match(OFFLINE)) ?? Response.error());

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/static/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request));
});

// What the server tells while no page is open (RFC 8030). A newer notice about the same thing takes the older one's place.
addEventListener("push", (event) => {
  const told = event.data?.json() ?? {};
  const look = { body: told.body, tag: told.tag, renotify: Boolean(told.tag), data: told.url, icon: "{{ icon }}", badge: "{{ icon }}" };
  event.waitUntil(Promise.all([registration.showNotification(told.title ?? "Vorzimmer", look), mark(told.waiting)]));
});

const mark = (waiting) => (waiting ? navigator.setAppBadge?.(waiting) : navigator.clearAppBadge?.())?.catch(() => {});

async function open(url) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = pages.find((each) => new URL(each.url).pathname === url) ?? pages.find((each) => each.focused) ?? pages[0];
  if (!there) return clients.openWindow(url);
  await there.focus();
  return there.navigate(url).catch(() => clients.openWindow(url));
}

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data || "/"));
});
