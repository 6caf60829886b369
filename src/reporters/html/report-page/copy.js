// Copying scripts and commands.

const said = document.getElementById("said");

/** Tells those who cannot see the page, too. */
function say(text) {
  said.textContent = "";
  requestAnimationFrame(() => {
    said.textContent = text;
  });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Older browsers, and pages that were not served safely, have this alone.
    const area = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    if (!copied) throw new Error("The browser does not let this page copy.");
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const { textContent: label } = button;
  button.addEventListener("click", async () => {
    let outcome = "Copied";
    try {
      await copy(button.nextElementSibling.textContent);
    } catch {
      outcome = "Not copied: select the text";
    }
    button.textContent = outcome;
    button.focus();
    say(outcome);
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}
