// What the page says of itself in its head, the token against forgery among it.
export function meta(name, page = document) {
  return page.querySelector(`meta[name="${name}"]`)?.content;
}
