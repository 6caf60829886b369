// Light or dark, as the system has it, until the reader chooses.

const root = document.documentElement;
const theme = document.getElementById("theme");
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const key = "zarr-store-conform-theme";

function isDark() {
  return root.dataset.theme === undefined ? prefersDark.matches : root.dataset.theme === "dark";
}

function showTheme() {
  theme.textContent = isDark() ? "Light" : "Dark";
}

/** Storage is denied to some pages, such as those of a file. */
function remembered(action) {
  try {
    return action(localStorage);
  } catch {
    return null;
  }
}

const chosen = remembered((storage) => storage.getItem(key));
if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
showTheme();
prefersDark.addEventListener("change", showTheme);
theme.addEventListener("click", () => {
  const next = isDark() ? "light" : "dark";
  root.dataset.theme = next;
  remembered((storage) => storage.setItem(key, next));
  showTheme();
});
