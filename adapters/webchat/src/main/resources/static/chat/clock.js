/** Times and days as the customer's own calendar has them. */
export class Clock {
  #labels;
  #time;
  #date;
  #dateWithYear;

  constructor(labels) {
    const { language } = labels;
    this.#labels = labels;
    this.#time = new Intl.DateTimeFormat(language, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const day = { month: 'long', day: 'numeric', weekday: 'long' };
    this.#date = new Intl.DateTimeFormat(language, day);
    this.#dateWithYear = new Intl.DateTimeFormat(language, { year: 'numeric', ...day });
  }

  time(at) {
    return this.#time.format(at);
  }

  /** Today, yesterday, or the date. */
  day(at) {
    const now = new Date();
    const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
    if (isSameDay(at, now)) return this.#labels.text('today');
    if (isSameDay(at, yesterday)) return this.#labels.text('yesterday');
    return (at.getFullYear() === now.getFullYear() ? this.#date : this.#dateWithYear).format(at);
  }
}

export const isSameDay = (a, b) => a.toDateString() === b.toDateString();
