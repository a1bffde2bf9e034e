/** Takes a pasted mail apart: who wrote to whom and when, by its own or its quoted headers, and what it says. Pure. */

export interface Mail {
  /** What is said, line by line: without marks of quotation, and without what a header says of sending. */
  body: string[];
  /** Who wrote, and who got a copy. */
  senders: string[];
  /** To whom it was written: the reader, and perhaps others. */
  recipients: string[];
  /** When each quoted mail was sent, as written. */
  sent: string[];
}

type Kind = "from" | "to" | "cc" | "sent" | "subject" | "other";

const LABELS: Record<Kind, string> = {
  from: "from von de da van",
  to: "to an à para aan",
  cc: "cc bcc kopie",
  sent: "sent date gesendet datum envoyé enviado fecha inviato data verzonden",
  subject: "subject betreff objet asunto oggetto onderwerp",
  other: "received importance priority wichtigkeit attachments sender list-unsubscribe message-id in-reply-to references "
    + "return-path reply-to mime-version content-type delivered-to dkim-signature thread-topic thread-index",
};
const KINDS = new Map(
  Object.entries(LABELS).flatMap(([kind, labels]) => labels.split(" ").map((label) => [label, kind as Kind])),
);
const LABELLED = /^\*{0,2}(\p{L}[\p{L}-]{0,30})\*{0,2} ?: ?\*{0,2}(.*)$/u;
const QUOTING = /^[\s>|]*/;
const MARKER = /^(?:-{2,}|_{5,}|begin forwarded message|anfang der weitergeleiteten)/i;
const INTRODUCTION = /^(?:on|am|le|el|il|op|em)\s/i;
const WROTE = /\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu)\b[^:]{0,120}:$/iu;
const LONGEST_INTRODUCTION = 400;
const HAS_DATE = /\d.*\d/;

function labelled(line: string): { kind: Kind; value: string } | null {
  const match = LABELLED.exec(line.slice(0, 2000));
  const kind = match && KINDS.get(match[1].toLowerCase());
  return match && kind ? { kind, value: match[2].trim() } : null;
}

/** A run of labels is a mail's header where it says from whom, and to whom or when or what about. */
function isHeader(run: { kind: Kind; value: string }[]): boolean {
  const has = (kind: Kind) => run.some((part) => part.kind === kind);
  const names = run.some(({ kind, value }) => kind === "from" && (value.includes("@") || !/\d/.test(value)));
  const others = (["to", "sent", "subject", "cc"] as const).filter(has).length;
  return (names && others > 0) || (has("to") && has("sent") && has("subject"));
}

/** "On 29 May 2026 at 9:12 Kim Fox wrote:", over up to three lines. */
function introductionAt(lines: string[], at: number): { text: string; length: number } | null {
  if (!INTRODUCTION.test(lines[at])) return null;
  for (let length = 1; length <= 3 && at + length <= lines.length; length += 1) {
    const text = lines.slice(at, at + length).join(" ").trim();
    if (text.length > LONGEST_INTRODUCTION) return null;
    if (WROTE.test(text)) return { text, length };
  }
  return null;
}

/** The labelled lines from here on; a line that is set in, or follows a comma, goes on with the one before. */
function runAt(lines: string[], raw: string[], at: number): { kind: Kind; value: string; lines: number }[] {
  const run: { kind: Kind; value: string; lines: number }[] = [];
  for (let index = at; index < lines.length; index += 1) {
    const part = labelled(lines[index]);
    const last = run.at(-1);
    if (part) run.push({ ...part, lines: 1 });
    else if (last && lines[index] && (/^[ \t]/.test(raw[index]) || /[,;]$/.test(last.value)) && last.lines < 20) {
      last.value = `${last.value} ${lines[index]}`;
      last.lines += 1;
    } else break;
  }
  return run;
}

export function takeApart(text: string): Mail {
  const raw = text.split(/\r\n|\r|\n/);
  const lines = raw.map((line) => line.replace(QUOTING, "").trimEnd());
  const mail: Mail = { body: [], senders: [], recipients: [], sent: [] };
  for (let at = 0; at < lines.length;) {
    const introduction = introductionAt(lines, at);
    if (introduction) {
      mail.senders.push(introduction.text);
      mail.sent.push(introduction.text);
      mail.body.push("");
      at += introduction.length;
      continue;
    }
    if (at > 0 && lines[at].length <= 160 && WROTE.test(lines[at]) && HAS_DATE.test(lines[at - 1]) && lines[at - 1].length <= 80) {
      mail.sent.push(mail.body.pop() ?? "");
      mail.senders.push(lines[at]);
      at += 1;
      continue;
    }
    const run = labelled(lines[at]) ? runAt(lines, raw, at) : [];
    if (isHeader(run) || (run[0]?.kind === "to" && dropUnlabelledHeader(mail))) {
      for (const { kind, value } of run) {
        if (kind === "from" || kind === "cc") mail.senders.push(value);
        if (kind === "to") mail.recipients.push(value);
        if (kind === "sent") mail.sent.push(value);
        if (kind === "subject") mail.body.push("", value);
      }
      mail.body.push("");
      at += run.reduce((sum, part) => sum + part.lines, 0);
    } else {
      const length = Math.max(run.reduce((sum, part) => sum + part.lines, 0), 1);
      for (const line of lines.slice(at, at + length)) mail.body.push(MARKER.test(line) ? "" : line);
      at += length;
    }
  }
  return mail;
}

/** Web mail copies a header without labels: "Kim Fox <kim@…>", the time, and only then "To: …". */
function dropUnlabelledHeader(mail: Mail): boolean {
  const last = mail.body.slice(-2).filter(Boolean);
  const address = last.find((line) => line.includes("@"));
  const date = last.findLast((line) => HAS_DATE.test(line) && line.length <= 160);
  if (!address || !date) return false;
  mail.body.splice(-2, 2, "");
  mail.senders.push(address);
  mail.sent.push(date);
  return true;
}
