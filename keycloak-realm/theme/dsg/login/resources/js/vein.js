// Asks the terminal's own program for a capture and sends it with the form. What it answers instead is said in the page's words. The first
// time it begins by itself; behind a finger that did not match the person begins.
const form = document.getElementById("kc-vein-form");
const start = document.getElementById("vein-start");
const texts = document.getElementById("vein-texts");

const say = (code) => {
  const text = texts.querySelector(`[data-code="${CSS.escape(code)}"]`) ?? texts.querySelector('[data-code="REQUEST"]');
  document.getElementById("vein-state").textContent = text.textContent;
};

const isDenied = async () => {
  for (const name of ["loopback-network", "local-network-access"]) {
    try {
      if ((await navigator.permissions.query({ name })).state === "denied") {
        return true;
      }
    } catch {
      // a browser that does not know this permission asks for none
    }
  }
  return false;
};

const take = async () => {
  start.disabled = true;
  say("working");
  try {
    const answer = await fetch(`${form.dataset.agent}/capture`, {
      method: "POST",
      credentials: "omit",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: form.dataset.request,
    });
    const text = await answer.text();
    if (answer.ok) {
      document.getElementById("capture").value = text;
      form.submit();
      return;
    }
    say(text);
  } catch {
    say((await isDenied()) ? "denied" : "down");
  }
  start.disabled = false;
};

start.addEventListener("click", take);
if (form.dataset.begin === "yes") {
  take();
}
