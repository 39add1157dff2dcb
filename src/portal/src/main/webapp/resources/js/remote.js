// The terminal's side of an identity check: the camera, which is used only while the page says so, questions, then the sensor.
import { capture } from './agent.js';
import { line, words } from './live-line.js';

const FRAME_EVERY = 300;
const MOST_WAITING = 300000;
const LIVE = 1;
const STILL = 2;

const desk = document.getElementById('camera');
const light = document.getElementById('camera-light');
const view = document.getElementById('camera-view');
const start = document.getElementById('camera-start');
const video = document.createElement('video');
video.muted = true;
video.playsInline = true;

let stream;
let timer;
let live;
let state = desk.dataset.state;

const show = (kind, type) => {
  light.textContent = light.dataset[kind];
  light.className = `status status--${type}`;
};

const stop = () => {
  clearInterval(timer);
  stream?.getTracks().forEach((track) => track.stop());
  stream = undefined;
  view.hidden = true;
  show('off', 'off');
};

const send = (kind, width, quality) => {
  const height = Math.round((width * video.videoHeight) / video.videoWidth);
  view.width = width;
  view.height = height;
  view.getContext('2d').drawImage(video, 0, 0, width, height);
  view.toBlob((picture) => live.tell(new Blob([new Uint8Array([kind]), picture])), 'image/jpeg', quality);
};

const heard = {
  state: (answer) => {
    if (!answer.watched) {
      stop();
      live.end();
      location.reload();
    } else if (answer.state !== state) {
      state = answer.state;
      document.getElementById('refresh').click();
    }
  },
  question: (answer) => words(answer.text, false),
  still: () => send(STILL, Math.min(video.videoWidth, 1280), 0.85),
};

start.addEventListener('click', async () => {
  start.disabled = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false });
  } catch {
    show('none', 'error');
    start.disabled = false;
    return;
  }
  video.srcObject = stream;
  await video.play();
  view.hidden = false;
  show('on', 'error');
  live = line('terminal', desk.dataset.ceremony, heard);
  timer = setInterval(() => {
    if (live.waiting() < MOST_WAITING) {
      send(LIVE, 640, 0.6);
    }
  }, FRAME_EVERY);
});

window.addEventListener('pagehide', stop);

document.getElementById('live-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const field = document.getElementById('live-text');
  live?.tell({ do: 'answer', text: field.value });
  words(field.value, true);
  field.value = '';
});

// the form of the sensor is drawn anew after every step
document.addEventListener('click', async (event) => {
  const button = event.target.closest('#capture-start');
  if (button) {
    const sealed = await capture(document.getElementById('capture-desk'), button);
    if (sealed !== null) {
      document.getElementById('capture').value = sealed;
      document.getElementById('send').click();
    }
  }
});
