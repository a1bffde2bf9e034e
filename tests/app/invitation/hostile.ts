/** Parts of texts that make patterns go back and forth, to be repeated; each # is another number every time. */

export const HOSTILE = [
  "1", "1234567890", " ", ".", "@", "a", "A", "abcdefghij", "é", "王", "\t", "\n", "(", "<", "'", "\"", "\\\"", ">", "¦",
  "1 ", "1.", "12:", "1-", "1/", "5, ", "+1 ", " - ", "1:00 - ", "10:00 ", "10:00\n", "to ", "by ", "or ",
  "may ", "friday ", "5 june ", "by 5 june at 10:00 or ", "moved to 5 june at 10:00 ", "5 June 2026 10:00\n", "Start 10:00 ",
  "GMT+", "EST ", "A/", "x/", "London ", "a@", "@a", "a.", "a@b.", "<a@b.c>", "ab@cd.ef, ", "A b@c.de ", "A, ", "https://",
  "from: a\n", "From: a@b.c\nTo: x@y.z\nSent: 1\n", "on a\n", "Dear A,\n", "BEGIN:VCALENDAR\n", "duration ", "for 1 hour ", "(((1 hour",
  "> \n", "\n ", "\r\n>", "\u0301\u0323", "@\u0301\u0323", "Dear A B#,\na#@gmail.com\n", "A B# a#@acme.example\n", "a@b#.example ", "10:00 GMT+#:00 ", "10:00 (UTC+01:#) A, ",
  "(UTC+01:00) London ", "10:00 Ab# time ", "mr ", "A ", "A-", "A' ", "a. ", "via ", " - a", "(a", "a)", "[", "*", "#\n", "#:00 ", "#.6. ", "at # ", "room # ",
  "at our ", "interview has ", "cancelled ", "no video call ", "location: ", "Time zone: #\n", "new time: ", "a wrote:\n", "on 1 a wrote:\n", "to: a,\n",
  "From: a\n ", "To: a\n1\na@b.c\n", "a@b.c\n1 2\nTo: x\n", "Subject: a\n", "-----\n", "id: 1 ", "+1 (", "1:00pm-", "half past ", "quarter to ten ", "2026-06-05T10:00Z ",
  "5. 6. 2026 ", "le 5 juin ", "Mo 5. 6. ", "5/6/2026 or ", "mon-fri ", "next friday ", "noon to ", "END:VCALENDAR\n", "BEGIN:VCALENDAR ",
];

/** A text of a part again and again, of that length or somewhat less. */
export function hostile(part: string, length: number): string {
  if (!part.includes("#")) return part.repeat(length / part.length);
  const parts: string[] = [];
  for (let [number, left] = [0, length]; left > 0; number += 1) {
    const next = part.replaceAll("#", String(number));
    parts.push(next);
    left -= next.length;
  }
  return parts.join("");
}
