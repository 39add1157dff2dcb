// The office's side of an identity check: the live picture, questions, and one picture that is masked, hashed and sealed here.
import { line, words } from './live-line.js';
import { seal } from './seal.js';

const COLUMNS = 8;
const ROWS = 6;
const STILL = 2;

const desk = document.getElementById('live');
const light = document.getElementById('live-light');
const mask = document.getElementById('still-mask');
let state = desk.dataset.state;
let seen = 0;

const draw = async (canvas, data) => {
  const picture = await createImageBitmap(new Blob([data.slice(1)], { type: 'image/jpeg' }));
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d').drawImage(picture, 0, 0);
  picture.close();
};

const show = async (data) => {
  if (new Uint8Array(data)[0] !== STILL) {
    await draw(document.getElementById('live-view'), data);
    seen += 1;
    light.className = 'status status--error';
    light.textContent = light.dataset.on;
    light.dataset.seen = seen;
  } else if (mask) {
    await draw(document.getElementById('still-view'), data);
    document.getElementById('still').hidden = false;
  }
};

const heard = {
  state: (answer) => {
    if (answer.state !== state) {
      location.reload();
    }
  },
  answer: (answer) => words(answer.text, false),
};

const live = line('office', desk.dataset.ceremony, heard, show);

document.getElementById('live-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const field = document.getElementById('live-text');
  live.tell({ do: 'ask', text: field.value });
  words(field.value, true);
  field.value = '';
});

if (mask) {
  for (let cell = 0; cell < COLUMNS * ROWS; cell += 1) {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.ariaLabel = `${desk.dataset.cell} ${Math.floor(cell / COLUMNS) + 1}-${(cell % COLUMNS) + 1}`;
    mask.append(box);
  }
  document.getElementById('still-take').addEventListener('click', () => live.tell({ do: 'still' }));
  document.getElementById('still-seal').addEventListener('click', async () => {
    const canvas = document.getElementById('still-view');
    const pen = canvas.getContext('2d');
    const [width, height] = [canvas.width / COLUMNS, canvas.height / ROWS];
    [...mask.children].forEach((box, cell) => {
      if (box.checked) {
        pen.fillRect((cell % COLUMNS) * width, Math.floor(cell / COLUMNS) * height, width, height);
      }
    });
    const masked = await new Promise((made) => { canvas.toBlob(made, 'image/jpeg', 0.85); });
    const sealed = await seal(await masked.arrayBuffer(), desk.dataset.ceremony, JSON.parse(desk.dataset.recipients));
    document.getElementById('sealed').value = sealed;
    document.getElementById('keep').click();
    document.getElementById('still').hidden = true;
  });
}
