// One file on its way: waiting → sending → checking → published | refused, with interrupted and cancelled between.

import { Speed } from './figures.js';
import { forget, recall, remember } from './memory.js';

const ENDPOINT = '/api/uploads';
const HEADERS = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' };
const RETRIES = [0, 1000, 3000, 5000, 10000, 20000];

/** What this page and the server know of one upload; tells of changes by the events `change` and `progress`. */
class Followed extends EventTarget {
  state = 'waiting';
  sent = 0;
  speed = undefined;
  refusal = undefined;
  /** What is to be known of it once it is published. */
  note = undefined;
  /** Why it still waits for its check: {message}. */
  waiting = undefined;

  get isActive() {
    return this.state === 'waiting' || this.state === 'sending';
  }

  /** What the server says of it: {state, message, next}. */
  heard(report) {
    if (report.state === 'PUBLISHED') {
      this.note = report.note;
      this.become('published');
    } else if (report.state === 'REFUSED' || report.state === 'HELD') {
      this.refuse(report);
    } else if (this.waiting?.code !== report.code) {
      this.waiting = report.code ? report : undefined;
      this.dispatchEvent(new Event('progress'));
    }
  }

  /** Ends it with a reason: {message, next}. */
  refuse(reason) {
    this.refusal = reason;
    this.become('refused');
  }

  become(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** An upload of which an earlier page or browser had the file: finished by the server, or gone on with by choosing it again. */
export class LeftBehind extends Followed {
  constructor({ id, name, size, offset, state }) {
    super();
    Object.assign(this, { id, name, size, sent: offset, state: state === 'RECEIVING' ? 'abandoned' : 'checking' });
  }

  async cancel() {
    await fetch(`${ENDPOINT}/${this.id}`, { method: 'DELETE', headers: { ...HEADERS, 'Tus-Resumable': '1.0.0' } });
    this.become('cancelled');
  }
}

/** An upload of which this page has the file. */
export class Transfer extends Followed {
  isPaused = false;
  #speed;
  #upload;

  constructor(folder, file) {
    super();
    this.folder = folder;
    this.file = file;
    this.name = file.name;
    this.size = file.size;
  }

  get id() {
    return this.#upload?.url?.split('/').pop();
  }

  async start() {
    this.#speed = new Speed();
    this.refusal = undefined;
    this.isPaused = false;
    this.become('sending');
    const uploadUrl = await recall(this.folder, this.file);
    this.#upload ??= new tus.Upload(this.file, {
      endpoint: ENDPOINT,
      uploadUrl,
      headers: HEADERS,
      metadata: { folder: this.folder, filename: this.name },
      retryDelays: RETRIES,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => remember(this.folder, this.file, this.#upload.url),
      onAfterResponse: demandWord,
      onShouldRetry: (error) => navigator.onLine && !isFinal(answerTo(error)),
      onProgress: (sent) => this.#progressed(sent),
      onSuccess: () => this.#received(),
      onError: (error) => this.#failed(error),
    });
    if (this.state === 'sending') {
      this.#upload.start();
    }
  }

  pause() {
    this.isPaused = true;
    this.#upload?.abort();
    this.become('interrupted');
  }

  async cancel() {
    const begun = Boolean(this.#upload?.url);
    this.become('cancelled');
    await forget(this.folder, this.file);
    await this.#upload?.abort(begun).catch(() => undefined);
  }

  #progressed(sent) {
    this.sent = sent;
    this.speed = this.#speed.measure(sent, performance.now());
    this.dispatchEvent(new Event('progress'));
  }

  async #received() {
    await forget(this.folder, this.file);
    this.sent = this.size;
    this.become('checking');
  }

  #failed(error) {
    const answer = answerTo(error);
    const reason = { status: answer?.getStatus(), ...json(answer?.getBody()) };
    if (isFinal(answer)) {
      forget(this.folder, this.file);
      this.refuse(reason);
    } else {
      this.refusal = reason;
      this.become('interrupted');
    }
  }
}

/**
 * tus begins anew whenever it is not told how far an upload came, and the old one would stay behind. Only the portal's own
 * word that the upload is gone may do that.
 */
function demandWord(request, answer) {
  if (request.getMethod() === 'HEAD' && answer.getStatus() >= 300 && !isFinal(answer)) {
    throw Object.assign(new Error('no word of the portal'), { answer });
  }
}

/** The answer on which it failed, if there was one. */
function answerTo(error) {
  return error.originalResponse ?? error.causingError?.answer;
}

/**
 * Whether another try would change nothing. 401 is none: after signing in again it goes on. What does not bear the portal's
 * marks comes from what stands before it, or from a server on which the portal is just starting, and says nothing of the upload.
 */
function isFinal(answer) {
  const status = answer?.getStatus();
  const isOurs = () => answer.getHeader('Tus-Resumable') || json(answer.getBody()).code;
  return status >= 400 && status < 500 && ![401, 408, 409, 423, 425, 429].includes(status) && Boolean(isOurs());
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
