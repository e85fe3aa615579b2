// What the pages do besides HTML and htmx: every page works without this file.
(() => {
  "use strict";

  // A field that plays no part is hidden; its value is left alone, and the server decides what it is worth.
  const current = (form, name) =>
    [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
      .filter((input) => (input.type !== "radio" && input.type !== "checkbox") || input.checked)
      .map((input) => input.value)
      .filter((value) => value !== "");

  const settle = (form) => {
    for (const field of form.querySelectorAll("[data-when]")) {
      // A page that asks for some fields only does not know the one that this depends on.
      if (!form.querySelector(`[name="${CSS.escape(field.dataset.when)}"]`)) continue;
      const wanted = field.dataset.values.split("|");
      const values = current(form, field.dataset.when);
      const holds = values.some((value) => wanted.includes(value)) || (values.length === 0 && wanted.includes("false"));
      field.hidden = !holds && !field.querySelector(".problem");
    }
  };

  // A long list of boxes gets a line to narrow it.
  const narrow = (list) => {
    const input = document.createElement("input");
    input.type = "search";
    input.className = "narrow";
    input.placeholder = list.dataset.narrow;
    input.setAttribute("aria-label", list.dataset.narrow);
    const fold = (text) => text.toLocaleLowerCase("pl").normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ł/g, "l");
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      const wanted = fold(input.value);
      for (const tick of list.querySelectorAll(".tick")) tick.hidden = !fold(tick.textContent).includes(wanted);
    });
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
    list.before(input);
    list.removeAttribute("data-narrow");
  };

  // A file dropped on the form is as good as one chosen.
  const takeDrops = (form) => {
    const input = form.querySelector('input[type="file"]');
    const over = (is) => (event) => { event.preventDefault(); form.classList.toggle("over", is); };
    form.addEventListener("dragover", over(true));
    form.addEventListener("dragleave", over(false));
    form.addEventListener("drop", (event) => {
      over(false)(event);
      if (event.dataTransfer.files.length === 0) return;
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    });
  };

  const prepare = (root) => {
    for (const form of root.querySelectorAll("form")) if (form.querySelector("[data-when]")) settle(form);
    for (const list of root.querySelectorAll("[data-narrow]")) narrow(list);
    for (const form of root.querySelectorAll("[data-drop]")) takeDrops(form);
  };

  // Leaving a form with something typed asks first; a form that is being sent does not.
  let typed = false;
  document.addEventListener("input", (event) => {
    const form = event.target.closest("#form");
    if (form) { typed = true; settle(form); }
  });
  document.addEventListener("submit", (event) => {
    if (event.target.closest("#locked")) return;
    typed = false;
    // A second press of the button would save twice.
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 5000);
  });
  window.addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });

  // An address names only what was chosen.
  document.addEventListener("htmx:configRequest", (event) => {
    const chosen = event.detail.parameters;
    for (const name of Object.keys(chosen)) if (chosen[name] === "") delete chosen[name];
  });

  // Nobody there: the server locks, and the page hides what it shows. What was typed stays in its place until the
  // password is given; without this script the server keeps the form that is sent, and asks first.
  const watch = () => {
    const dialog = document.getElementById("locked");
    if (!dialog) return;
    const idle = Number(document.body.dataset.idle) * 1000;
    const form = dialog.querySelector("form");
    const send = (path, pairs = {}) =>
      fetch(path, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({ csrf: form.csrf.value, ...pairs }),
        redirect: "manual",
      });
    let used = Date.now();
    let told = used;
    const present = () => {
      if (dialog.open) return;
      used = Date.now();
      if (used - told < idle / 4) return;
      told = used;
      send("/presence").catch(() => {});
    };
    const lock = () => {
      if (dialog.open) return;
      document.documentElement.dataset.locked = "true";
      dialog.showModal();
      send("/lock", { to: "/" }).catch(() => {});
    };
    for (const kind of ["keydown", "pointerdown", "input"]) document.addEventListener(kind, present, { passive: true });
    // The clock is looked at, not counted: a computer that slept has been idle as well.
    setInterval(() => { if (Date.now() - used >= idle) lock(); }, Math.min(5000, idle / 4));
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const answer = await send("/unlock", { password: form.password.value, to: form.to.value });
      form.password.value = "";
      delete form.dataset.sent;
      if (answer.status === 204) {
        used = told = Date.now();
        delete document.documentElement.dataset.locked;
        document.getElementById("locked-problem").hidden = true;
        dialog.close();
      } else if (answer.status === 422) document.getElementById("locked-problem").hidden = false;
      else location.reload();
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    watch();
    prepare(document);
    const problems = document.getElementById("problems");
    if (problems) problems.focus();
  });
  document.addEventListener("htmx:load", (event) => prepare(event.target));
})();
