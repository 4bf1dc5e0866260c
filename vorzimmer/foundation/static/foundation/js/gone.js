// Somebody was taken out of what this page shows: what stands here may no longer be read, so it goes at once.
// The server says so (`say:gone`), or a part that reads itself again finds that it is not there any more.

const NOT_MINE = [403, 404];
let looking = false;

async function look() {
  if (looking) return;
  looking = true;
  try {
    const answer = await fetch(location.href, { cache: "no-store", headers: { Accept: "text/html" } });
    if (NOT_MINE.includes(answer.status)) location.reload(); // the page that says so
  } catch {
    // without a connection nothing new can be read either; `live:again` comes when it is back
  } finally {
    looking = false;
  }
}

document.body.addEventListener("say:gone", look);
document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
  if (NOT_MINE.includes(ctx.response.status) && ctx.sourceElement?.matches?.("[data-part]")) look();
});
