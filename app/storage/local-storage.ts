/** Local storage, used by the store alone. A browser may deny it altogether, or refuse to take more. */

/** @returns null also where storage is denied */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether it was taken */
export function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function remove(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is stored where storage is denied.
  }
}

export function keys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** @param prefix removes from this tab's own storage too */
export function clear(prefix: string) {
  for (const key of keys(prefix)) remove(key);
  try {
    for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(prefix))) sessionStorage.removeItem(key);
  } catch {
    // Denied as well.
  }
}

/** How many more characters it would take, up to a number. Found by trying, since no browser says. */
export function room(most: number) {
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
