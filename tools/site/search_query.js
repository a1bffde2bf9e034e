// What people type, in the form in which the search finds most. This stands before the theme's own search worker, which
// looks up every word as the beginning of others: "a" found all words with an a in front, and "rejected" no rejection.
{
  const QUERY = 2;
  // Words that nearly every page has. Alone they are looked up all the same.
  const EVERYWHERE = new Set(["interview", "interviews", "interviewing", "job", "jobs"]);

  addEventListener("message", (event) => {
    if (!event.isTrusted || event.data.type !== QUERY) return;
    event.stopImmediatePropagation();
    const data = { type: QUERY, data: telling(event.data.data) };
    dispatchEvent(new MessageEvent("message", { data }));
  });

  /** The words that tell one page from another, each cut to what its other forms begin with too. */
  function telling(typed) {
    // Quotes and signs mean something to the search; whoever types them knows what.
    if (/["+:~^*]|\s-/.test(typed)) return typed;
    const words = typed.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
    const own = words.filter((word) => !/n['’]t$/.test(word) && lunr.stopWordFilter(new lunr.Token(word)));
    const rare = own.filter((word) => !EVERYWHERE.has(word));
    return [rare, own, words].find((some) => some.length > 0)?.map(beginning).join(" ") ?? typed;
  }

  function beginning(word) {
    const bare = word.replace(/['’].*$/u, "");
    const stem = lunr.stemmer(new lunr.Token(bare)).toString();
    let shared = 0;
    while (shared < stem.length && stem[shared] === bare[shared]) shared += 1;
    return shared < 3 ? bare : bare.slice(0, shared);
  }
}
