// Sizes, speeds and times as the pages write them.

const UNITS = ['KB', 'MB', 'GB', 'TB'];

/** 1572864 → "1.5 MB"; below 1,024 the bytes themselves. */
export function size(bytes, texts) {
  if (bytes < 1024) {
    return `${bytes.toLocaleString('en')}${texts.bytes}`;
  }
  let value = bytes;
  let unit = -1;
  do {
    value /= 1024;
    unit += 1;
  } while (value >= 1023.95 && unit < UNITS.length - 1);
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ${UNITS[unit]}`;
}

/** Fills {0}, {1} … of a text. */
export function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (_, index) => values[index]);
}

/** A time in words that get coarser the longer it is, so that it does not flicker. */
export function duration(seconds, texts) {
  if (seconds < 60) {
    return fill(texts.seconds, Math.max(1, Math.ceil(seconds)));
  }
  if (seconds < 3600) {
    return fill(texts.minutes, Math.floor(seconds / 60), Math.floor((seconds % 60) / 10) * 10);
  }
  return fill(texts.hours, Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60));
}

/** Bytes per second, smoothed over the last seconds; undefined until two measurements lie half a second apart. */
export class Speed {
  #at;
  #bytes;
  #value;

  measure(bytes, now) {
    if (this.#at === undefined) {
      this.#at = now;
      this.#bytes = bytes;
    } else if (now - this.#at >= 500) {
      const current = ((bytes - this.#bytes) * 1000) / (now - this.#at);
      this.#value = this.#value === undefined ? current : this.#value * 0.7 + current * 0.3;
      this.#at = now;
      this.#bytes = bytes;
    }
    return this.#value;
  }
}
