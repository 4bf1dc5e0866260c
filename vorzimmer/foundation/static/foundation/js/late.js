// An answer for a part that was read again meanwhile. htmx would throw it away, with what the person did just now:
// it goes into the part that stands there, unless that one was asked for later.

const begun = new WeakMap(); // request -> its number
const shown = new WeakMap(); // part -> the number of the request that brought it
let last = 0;

document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => begun.set(ctx, ++last));

document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
  const gone = ctx.target;
  if (!gone?.id || gone.isConnected) return;
  const now = document.getElementById(gone.id);
  if (now && begun.get(ctx) > (shown.get(now) ?? 0)) ctx.target = now;
});

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  const part = ctx.target?.id && document.getElementById(ctx.target.id);
  if (part && begun.has(ctx)) shown.set(part, begun.get(ctx));
});
