/** Adds up the buckets of a report. Pure: the page draws what comes out. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STARS = [1, 2, 3, 4, 5];

export function totals(rows) {
  const sum = (name) => rows.reduce((all, row) => all + (row[name] ?? 0), 0);
  const ratings = Object.fromEntries(STARS.map((n) => [n, rows.reduce((all, row) => all + (row.ratings?.[n] ?? 0), 0)]));
  return {
    conversations: sum('conversations'),
    solved: sum('solved'),
    clarified: sum('clarified'),
    abstained: sum('abstained'),
    handedOver: sum('handedOver'),
    firstReplyBot: mean(rows, 'firstReplyBot'),
    firstReplyHuman: mean(rows, 'firstReplyHuman'),
    handlingBot: mean(rows, 'handlingBot'),
    handlingHuman: mean(rows, 'handlingHuman'),
    channels: merged(rows, 'channels'),
    entries: merged(rows, 'entries'),
    reasons: merged(rows, 'reasons'),
    ratings,
    rated: STARS.reduce((all, n) => all + ratings[n], 0),
    csat: meanRating(ratings),
  };
}

/** The rows with empty ones for hours or days of the span in which nothing was counted. */
export function whole(rows, from, to, hourly) {
  if (rows.length === 0) return rows;
  const step = hourly ? HOUR : DAY;
  const times = rows.map(({ at }) => Date.parse(at));
  const empty = [];
  for (let at = times[0] - Math.floor((times[0] - from) / step) * step; at <= to; at += step) {
    if (!times.some((known) => Math.abs(known - at) < step / 2)) empty.push({ at: new Date(at).toISOString() });
  }
  return [...rows, ...empty].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Seconds on average, or null where nothing was counted. */
export function mean(rows, name) {
  const count = rows.reduce((all, row) => all + (row[name]?.count ?? 0), 0);
  const seconds = rows.reduce((all, row) => all + (row[name]?.seconds ?? 0), 0);
  return count > 0 ? seconds / count : null;
}

export function meanRating(ratings = {}) {
  const count = STARS.reduce((all, n) => all + (ratings[n] ?? 0), 0);
  return count > 0 ? STARS.reduce((all, n) => all + n * (ratings[n] ?? 0), 0) / count : null;
}

/** The counts under one name of all buckets, largest first. */
function merged(rows, name) {
  const all = new Map();
  for (const row of rows) {
    for (const [key, count] of Object.entries(row[name] ?? {})) all.set(key, (all.get(key) ?? 0) + count);
  }
  return [...all].sort((a, b) => b[1] - a[1]);
}
