// On paper nothing can be opened: all of it is, while the page is printed.

let closed = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    details.open = true;
    closed.push(details);
  }
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
  closed = [];
});
