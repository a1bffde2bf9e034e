// What people type, in the form in which the search finds most. This stands before the theme's own search worker, which
// looks up every word as the beginning of others: "a" found all words with an a in front, and "rejected" no rejection.
{
  const QUERY = 2;
  // Words that nearly every page has. Alone they are looked up all the same.
  const EVERYWHERE = new Set(["interview", "interviews", "interviewed", "interviewer", "interviewers", "interviewing", "job", "jobs"]);
  // What people type that the guide calls by another word.
  const ALSO = new Map(
    Object.entries({
      adjustments: ["accommodation", "accommodations", "adhd", "autism", "disabled", "dyslexia"],
      answer: ["respond", "response", "responded", "responding", "reply", "replied", "replying", "silence", "silent"],
      august: ["holiday", "holidays", "summer", "vacation"],
      badly: ["awful", "blew", "bombed", "cried", "disaster", "failed", "messed", "nervous", "screwed", "terrible"],
      britain: ["uk"],
      christmas: ["xmas"],
      conditional: ["background", "contingent", "dbs"],
      deciding: ["consider", "thinking"],
      discrimination: ["ageist", "children", "illegal", "married", "pregnancy", "pregnant", "racist", "sexist", "unlawful"],
      evidence: ["research", "statistics", "studies", "survey"],
      expenses: ["fares", "reimbursed", "reimbursement", "mileage"],
      follow: ["chase", "chasing", "nudge", "remind", "reminder"],
      frozen: ["freeze"],
      internal: ["promotion"],
      postponed: ["cancelled", "canceled", "moved", "rescheduled"],
      public: ["council", "government", "lecturer", "professor", "school", "teacher", "university"],
      recruiter: ["headhunter"],
      rejection: ["unsuccessful"],
      resign: ["quit"],
      salary: ["compensation", "money", "raise", "wage", "wages"],
      task: ["assignment", "homework", "test"],
      time: ["extend", "extension"],
      typo: ["misspelled", "misspelt", "mistake", "spelling"],
      video: ["skype", "teams", "zoom"],
      withdrawing: ["cancel", "pull"],
      withdrawn: ["rescinded", "retracted", "revoked", "withdrew"],
    }).flatMap(([ours, theirs]) => theirs.map((word) => [word, ours])),
  );

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
    const some = [rare, own, words].find((found) => found.length > 0) ?? [];
    return some.flatMap((word) => [word, ALSO.get(word) ?? []].flat().map(beginning)).join(" ");
  }

  function beginning(word) {
    const bare = word.replace(/['’].*$/u, "");
    const stem = lunr.stemmer(new lunr.Token(bare)).toString();
    let shared = 0;
    while (shared < stem.length && stem[shared] === bare[shared]) shared += 1;
    return shared < 3 ? bare : bare.slice(0, shared);
  }
}
