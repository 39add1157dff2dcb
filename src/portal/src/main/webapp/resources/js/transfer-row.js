// One row of the upload list: what a transfer says of itself, in words, a bar and buttons.

import { duration, fill, size } from './figures.js';

const KINDS = { published: 'success', refused: 'error', interrupted: 'error', cancelled: 'off' };
const ACTIONS = {
  waiting: ['cancel'],
  sending: ['pause', 'cancel'],
  interrupted: ['resume', 'cancel'],
  abandoned: ['choose', 'cancel'],
  refused: ['remove'],
  published: ['remove'],
  cancelled: ['remove'],
};

export class TransferRow {
  #transfer;
  #texts;
  #doing;

  /** @param doing what each button does, by its name */
  constructor(template, transfer, texts, doing) {
    this.#transfer = transfer;
    this.#texts = texts;
    this.#doing = doing;
    this.element = template.content.firstElementChild.cloneNode(true);
    this.#part('name').textContent = transfer.name;
    this.#part('size').textContent = size(transfer.size, texts);
    this.#part('bar').setAttribute('aria-label', fill(texts.progress, transfer.name));
    this.draw();
  }

  draw() {
    const { state } = this.#transfer;
    const status = this.element.querySelector('.status');
    status.textContent = this.#texts[`state.${state}`];
    status.className = `status status--${KINDS[state] ?? 'wait'}`;
    this.element.dataset.state = state;
    this.#part('bar').hidden = !['waiting', 'sending', 'interrupted', 'abandoned'].includes(state);
    this.#drawButtons(ACTIONS[state] ?? []);
    this.progress();
  }

  progress() {
    const { sent, size: total } = this.#transfer;
    this.#part('bar').value = total === 0 ? 1000 : Math.floor((sent / total) * 1000);
    this.#part('detail').textContent = this.#detail();
  }

  #detail() {
    const { state, sent, size: total, speed, refusal, waiting, note } = this.#transfer;
    const texts = this.#texts;
    if (state === 'sending') {
      const share = fill(texts.share, total === 0 ? 100 : Math.floor((sent / total) * 100), size(sent, texts));
      const pace = speed ? fill(texts.pace, size(speed, texts), duration((total - sent) / speed, texts)) : texts.measuring;
      return share + pace;
    }
    if (state === 'interrupted' || state === 'refused') {
      const reason = refusal?.status === 401 ? texts.signedout : refusal?.message ?? texts[`detail.${state}`];
      return refusal?.next ? `${reason} ${refusal.next}` : reason;
    }
    if (state === 'checking' && waiting) {
      return waiting.message;
    }
    if (state === 'published' && note) {
      return note;
    }
    return texts[`detail.${state}`] ?? '';
  }

  #drawButtons(names) {
    const held = this.#part('actions').contains(document.activeElement);
    const buttons = names.map((name) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button button--text button--small';
      button.append(this.#texts[`do.${name}`], hidden(fill(this.#texts.of, this.#transfer.name)));
      button.addEventListener('click', () => this.#doing[name]());
      return button;
    });
    this.#part('actions').replaceChildren(...buttons);
    if (held) {
      buttons[0]?.focus();
    }
  }

  #part(name) {
    return this.element.querySelector(`.transfer__${name}`);
  }
}

function hidden(text) {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = text;
  return span;
}
