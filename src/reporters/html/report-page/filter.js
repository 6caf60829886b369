// Searching and filtering the table of requirements.

const controls = Object.fromEntries(
  ["search", "status", "level", "suite"].map((id) => [id, document.getElementById(id)]),
);
const form = controls.search.form;
const shown = document.getElementById("shown");
const none = document.getElementById("none");
const rows = Array.from(document.querySelectorAll("table.requirements tbody tr"), (element) => ({
  element,
  text: element.textContent.toLowerCase(),
  ...element.dataset,
}));

function matches(row) {
  const { status, level, suite, search } = controls;
  // What stands in backticks elsewhere is shown as code here.
  const words = search.value.toLowerCase().replaceAll("`", "").split(/\s+/).filter(Boolean);
  return (
    (status.value === "" ||
      status.value === row.status ||
      (status.value === "problems" && "problem" in row)) &&
    (level.value === "" || level.value === row.level) &&
    (suite.value === "" || suite.value === row.suite) &&
    words.every((word) => row.text.includes(word))
  );
}

function filter() {
  let count = 0;
  for (const row of rows) {
    const found = matches(row);
    if (row.element.hidden === found) row.element.hidden = !found;
    if (found) count += 1;
  }
  const number = (value) => value.toLocaleString("en-US");
  shown.value = `${number(count)} of ${number(rows.length)} shown`;
  none.hidden = count > 0;
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter));
for (const button of document.querySelectorAll("[data-show]")) {
  button.addEventListener("click", () => {
    form.reset();
    controls.status.value = button.dataset.show;
    filter();
    document.getElementById("requirements").scrollIntoView();
    controls.status.focus({ preventScroll: true });
  });
}
// A browser that comes back to the page fills the form in again.
filter();
