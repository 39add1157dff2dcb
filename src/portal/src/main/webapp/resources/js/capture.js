// Asks the terminal's own program for a capture, and hands it to the form. What it answers instead is said in the page's words.
const desk = document.getElementById("capture-desk");
const start = document.getElementById("capture-start");

const say = (code) => {
  const text = desk.querySelector(`[data-code="${CSS.escape(code)}"]`) ?? desk.querySelector('[data-code="REQUEST"]');
  document.getElementById("capture-state").textContent = text.textContent;
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

start.addEventListener("click", async () => {
  start.disabled = true;
  say("working");
  try {
    const answer = await fetch(`${desk.dataset.agent}/capture`, {
      method: "POST",
      credentials: "omit",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: desk.dataset.request,
    });
    const text = await answer.text();
    if (answer.ok) {
      document.getElementById("capture").value = text;
      document.getElementById("send").click();
      return;
    }
    say(text);
  } catch {
    say((await isDenied()) ? "denied" : "down");
  }
  start.disabled = false;
});
