import { t } from '../base/labels.js';
import { isAlarm } from './case-order.js';

const RING_EVERY = 6000;
const FLASH_EVERY = 1000;

/**
 * Rings and flashes the title while a P0 waits that nobody has taken, and makes one soft sound for
 * a new case or a customer's words. No permission is asked for: it sounds once the page was used.
 */
export class Alarm {
  #desk;
  #audio;
  #rangAt = 0;
  #quietUntil = 0;
  #flash = false;

  constructor(desk) {
    this.#desk = desk;
    desk.on('case', (row, before, all) => !all && this.#notice(row, before));
    setInterval(() => this.#beat(), FLASH_EVERY);
    addEventListener('pointerdown', () => this.#ready(), { passive: true });
    addEventListener('keydown', () => this.#ready());
  }

  #notice(row, before) {
    const arrived = row.state === 'waiting' && before?.state !== 'waiting';
    const given = row.agent === this.#desk.me.id && before?.agent !== row.agent;
    const spoken = row.agent === this.#desk.me.id && row.unread > (before?.unread ?? 0) && document.hidden;
    if (!arrived && !given && !spoken) return;
    if (isAlarm(row) || Date.now() < this.#quietUntil) return;
    this.#quietUntil = Date.now() + 1500;
    this.#sound([660], 0.05);
  }

  #beat() {
    const alarms = this.#desk.waiting.filter(isAlarm);
    const unread = this.#desk.mine.reduce((sum, row) => sum + row.unread, 0);
    this.#flash = alarms.length > 0 && !this.#flash;
    const plain = unread > 0 ? `(${unread}) ${t('title')}` : t('title');
    document.title = this.#flash ? t('alarm.title', { n: alarms.length }) : plain;
    if (alarms.length === 0 || this.#desk.me.status !== 'ready' || Date.now() - this.#rangAt < RING_EVERY) return;
    this.#rangAt = Date.now();
    this.#sound([880, 660, 880], 0.12);
  }

  #ready() {
    this.#audio ??= new AudioContext();
    void this.#audio.resume();
  }

  #sound(tones, loudness) {
    if (this.#audio?.state !== 'running') return;
    tones.forEach((tone, i) => this.#tone(tone, loudness, this.#audio.currentTime + i * 0.18));
  }

  #tone(frequency, loudness, at) {
    const source = this.#audio.createOscillator();
    const volume = this.#audio.createGain();
    source.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loudness, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.16);
    source.connect(volume).connect(this.#audio.destination);
    source.start(at);
    source.stop(at + 0.17);
  }
}
