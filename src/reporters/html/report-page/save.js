// Saving the report that the page holds.

document.getElementById("save").addEventListener("click", () => {
  const report = JSON.parse(document.getElementById("report").textContent);
  const json = `${JSON.stringify(report, undefined, 2)}\n`;
  const href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href, download: "report.json" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
});
