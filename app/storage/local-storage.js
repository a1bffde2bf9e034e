/** Local storage, used by the store alone. A browser may deny it altogether, or refuse to take more. */

/** @param {string} key @returns {string | null} null also where storage is denied */
export function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} text @returns {boolean} whether it was taken */
export function write(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} key */
export function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is stored where storage is denied.
  }
}

/** @param {string} prefix @returns {string[]} */
export function keys(prefix) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** @param {string} prefix removes from this tab's own storage too */
export function clear(prefix) {
  for (const key of keys(prefix)) remove(key);
  try {
    for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(prefix))) sessionStorage.removeItem(key);
  } catch {
    // Denied as well.
  }
}

/**
 * How many more characters it would take, up to a number. Found by trying, since no browser says.
 * @param {number} most
 */
export function room(most) {
  const key = "after-interview:probe";
  let [fits, tooMany] = [0, most + 1];
  while (tooMany - fits > 1000 || fits === 0) {
    const tried = fits === 0 && tooMany === most + 1 ? most : Math.floor((fits + tooMany) / 2);
    if (tried === 0) break;
    if (write(key, "x".repeat(tried))) fits = tried;
    else tooMany = tried;
    if (fits === most) break;
  }
  remove(key);
  return fits;
}
