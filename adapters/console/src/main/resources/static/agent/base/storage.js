/** Remembered in this tab until it is closed; in memory where the browser keeps nothing. */
const memory = new Map();

const inTab = (action, otherwise) => {
  try {
    return action(sessionStorage);
  } catch {
    return otherwise();
  }
};

export const recall = (key) =>
  inTab((store) => store.getItem(`desk:${key}`), () => memory.get(key) ?? null);

export function remember(key, value) {
  if (value) inTab((store) => store.setItem(`desk:${key}`, value), () => memory.set(key, value));
  else inTab((store) => store.removeItem(`desk:${key}`), () => memory.delete(key));
}

/** Forgets all, as at signing out. */
export function forget() {
  memory.clear();
  inTab(
    (store) => Object.keys(store).filter((key) => key.startsWith('desk:')).forEach((key) => store.removeItem(key)),
    () => {},
  );
}

/** Settings of this browser that outlive the tab; nothing of a customer's belongs here. */
export function setting(key, value) {
  try {
    if (value === undefined) return localStorage.getItem(`desk:${key}`);
    localStorage.setItem(`desk:${key}`, value);
  } catch {
    // Without a store every start is like the first.
  }
  return value ?? null;
}
