import {shownKeys} from "../filters/shownKeys.js";

// Runs before an embed page is painted: a theme that the address asks for, and no flash of unfiltered numbers.
const query = new URLSearchParams(location.search);
const asked = query.get("theme");
if (asked === "light" || asked === "dark") document.documentElement.dataset.theme = asked;
if (shownKeys.some((name) => query.get(name))) document.documentElement.classList.add("filtered");
