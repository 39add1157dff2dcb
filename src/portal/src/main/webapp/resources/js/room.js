// A room: fetches what was said on a line (WebSocket) and sends what is typed. What was not confirmed yet lies in this tab's storage and
// is sent again after the line broke, under the same name, so that it is written once; what came is numbered, so that nothing is
// left out and nothing shown twice.

import { fill } from './figures.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5000;
const PING_EVERY = 20000;
const TYPING_EVERY = 3000;

const list = document.getElementById('talk');
const form = document.getElementById('talk-form');
const field = document.getElementById('talk-text');
const state = document.getElementById('talk-state');
const typing = document.getElementById('talk-typing');
const refused = document.getElementById('talk-refused');
const answering = document.getElementById('talk-answering');
const { room, own, language } = list.dataset;
const KEY = `talk ${own} ${room}`;

const messages = new Map();
let seen = Number(list.dataset.after);
let read = seen;
let outbox = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
let socket;
let pause = FIRST_PAUSE;
let about;
let editing;
let toldTyping = 0;
let over = false;

function keep() {
  sessionStorage.setItem(KEY, JSON.stringify(outbox));
}

function element(name, style, text = '') {
  const made = document.createElement(name);
  made.className = style;
  made.textContent = text;
  return made;
}

function say(kind) {
  const types = { open: 'success', away: 'wait', over: 'error' };
  state.className = `status status--${types[kind]}`;
  state.textContent = state.dataset[kind];
}

// --- what is shown ---

/** Only places of this portal's sharing become links: files are named and never carried. */
function words(text) {
  const made = element('p', 'talk__text prose');
  for (const part of text.split(/((?:https?:\/\/[^\s/]+)?\/fileshare\/[\w./?=&%-]+)/)) {
    const path = part.startsWith(location.origin) ? part.slice(location.origin.length) : part;
    if (path.startsWith('/fileshare/')) {
      const link = element('a', '', path);
      link.href = path;
      made.append(link);
    } else {
      made.append(part);
    }
  }
  return made;
}

function button(label, style, press) {
  const made = element('button', `button button--text ${style}`, label);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

function draw(message) {
  const item = message.item;
  item.replaceChildren();
  const head = element('p', 'talk__head');
  head.append(element('strong', '', message.name));
  const time = element('time', 'talk__time', new Date(message.at).toLocaleString(language === 'en' ? 'en-GB' : 'ja-JP', { timeZone: 'Asia/Tokyo' }));
  time.dateTime = message.at;
  head.append(' ', time, ' ', element('span', 'talk__number', `no. ${message.sequence}`));
  if (message.edited && !message.gone) {
    head.append(' ', element('span', 'talk__mark', list.dataset.edited));
  }
  item.append(head);
  const target = messages.get(message.about);
  if (message.about) {
    item.append(element('p', 'talk__answers', fill(list.dataset.answers, message.about, target && !target.gone ? target.text.slice(0, 40) : '')));
  }
  if (message.gone) {
    item.append(element('p', 'talk__gone', message.gone === 'HIDING' ? list.dataset.hidden : list.dataset.removed));
    return;
  }
  item.append(words(message.text));
  const acts = element('p', 'talk__acts');
  acts.append(button(list.dataset.reply, 'talk__reply', () => answer(message)));
  if (message.author === own) {
    acts.append(button(list.dataset.edit, 'talk__edit', () => edit(message)), button(list.dataset.remove, 'talk__remove', () => remove(message)));
  } else {
    acts.append(button(list.dataset.report, 'talk__report', () => report(message)));
  }
  item.append(acts);
}

function show(entry) {
  if (entry.kind === 'MESSAGE') {
    const item = element('li', `talk__item${entry.author === own ? ' talk__item--own' : ''}${entry.mentions.includes(own) ? ' talk__item--mention' : ''}`);
    item.id = `m${entry.sequence}`;
    item.dataset.client = entry.client;
    const message = { ...entry, item };
    messages.set(entry.sequence, message);
    document.getElementById(`w${entry.client}`)?.remove();
    list.insertBefore(item, list.querySelector('.talk__item--waiting'));
    draw(message);
    return;
  }
  const message = messages.get(entry.about);
  if (!message) {
    return;
  }
  if (entry.kind === 'EDIT') {
    message.text = entry.text;
    message.edited = true;
  } else {
    message.gone = entry.kind;
  }
  draw(message);
}

function take(entries) {
  const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 80;
  for (const entry of entries) {
    if (entry.sequence > seen) {
      seen = entry.sequence;
      show(entry);
    }
    confirmed(entry.client);
  }
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
  haveRead();
}

function waiting(order) {
  if (order.do !== 'send' || document.getElementById(`w${order.client}`)) {
    return;
  }
  const item = element('li', 'talk__item talk__item--own talk__item--waiting');
  item.id = `w${order.client}`;
  item.append(element('p', 'talk__head', list.dataset.waiting), element('p', 'talk__text prose', order.text));
  list.append(item);
  list.scrollTop = list.scrollHeight;
}

// --- what is sent ---

function order(what) {
  const made = { room, client: crypto.randomUUID(), ...what };
  outbox.push(made);
  keep();
  waiting(made);
  tell(made);
}

function tell(what) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(what));
  }
}

function confirmed(client) {
  if (outbox.some((each) => each.client === client)) {
    outbox = outbox.filter((each) => each.client !== client);
    keep();
  }
}

function haveRead() {
  if (document.visibilityState === 'visible' && seen > read && socket?.readyState === WebSocket.OPEN) {
    read = seen;
    tell({ do: 'read', room, sequence: seen });
  }
}

function answer(message) {
  about = message.sequence;
  editing = undefined;
  answering.hidden = false;
  answering.querySelector('span').textContent = fill(list.dataset.answers, message.sequence, message.text.slice(0, 40));
  field.focus();
}

function edit(message) {
  answer(message);
  about = undefined;
  editing = message.sequence;
  answering.querySelector('span').textContent = `${list.dataset.edit} no. ${message.sequence}`;
  field.value = message.text;
}

function remove(message) {
  order({ do: 'remove', about: message.sequence });
}

function report(message) {
  document.getElementById('number').value = message.sequence;
  document.getElementById('reporting').showModal();
}

function done() {
  about = undefined;
  editing = undefined;
  answering.hidden = true;
  field.value = '';
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  refused.hidden = true;
  const text = field.value.trim();
  if (text) {
    order(editing ? { do: 'edit', about: editing, text } : { do: 'send', text, about });
    done();
  }
});
document.getElementById('talk-answer-none').addEventListener('click', done);
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    form.requestSubmit();
  }
});
field.addEventListener('input', () => {
  if (Date.now() - toldTyping > TYPING_EVERY) {
    toldTyping = Date.now();
    tell({ do: 'typing', room });
  }
});
document.addEventListener('visibilitychange', haveRead);

// --- the line ---

/** What cannot be sent comes back into the field, so that it can be mended. */
function refuse(answer) {
  const what = outbox.find((each) => each.client === answer.client);
  document.getElementById('talk-refused-why').textContent = answer.message;
  document.getElementById('talk-refused-next').textContent = answer.next;
  refused.hidden = false;
  if (what && !answer.again) {
    confirmed(what.client);
    document.getElementById(`w${what.client}`)?.remove();
    field.value = field.value || (what.text ?? '');
  } else if (what) {
    setTimeout(tell, LONGEST_PAUSE, what);
  }
}

function heard(event) {
  const answer = JSON.parse(event.data);
  if (answer.is === 'entries') {
    take(answer.entries);
  } else if (answer.is === 'sent') {
    confirmed(answer.client);
  } else if (answer.is === 'refused') {
    refuse(answer);
  } else if (answer.is === 'over') {
    over = true;
    say('over');
    refuse(answer);
  } else if (answer.is === 'typing') {
    typing.textContent = fill(typing.dataset.text, answer.name);
    setTimeout(() => { typing.textContent = ''; }, TYPING_EVERY + 1000);
  } else if (answer.is === 'online') {
    for (const person of document.querySelectorAll('[data-account]')) {
      const on = answer.accounts.includes(person.dataset.account);
      person.className = `status status--${on ? 'success' : 'off'}`;
      person.textContent = on ? person.dataset.on : person.dataset.off;
    }
  }
}

function opened() {
  pause = FIRST_PAUSE;
  say('open');
  tell({ do: 'open', room, after: seen });
  outbox.forEach(tell);
}

/** A login that is gone is asked for anew by the page itself; what was not sent waits in the tab. */
async function again() {
  try {
    const answer = await fetch('/api/session', { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
    if (answer.status === 401 || answer.status === 403) {
      location.reload();
      return;
    }
    if (answer.ok) {
      connect();
      return;
    }
  } catch {
    // the portal is away; it may be back by then
  }
  later();
}

function later() {
  setTimeout(again, pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE);
}

function connect() {
  socket = new WebSocket(`wss://${location.host}/api/communication/socket`);
  socket.addEventListener('open', opened);
  socket.addEventListener('message', heard);
  socket.addEventListener('close', () => {
    if (!over) {
      say('away');
      later();
    }
  });
}

setInterval(() => tell({ do: 'ping' }), PING_EVERY);
outbox.forEach(waiting);
connect();
