/** Parts of texts that make patterns go back and forth, to be repeated. */

export const HOSTILE = [
  "1", "1234567890", " ", ".", "@", "a", "A", "abcdefghij", "é", "王", "\t", "\n", "(", "<", "'", "\"", "\\\"", ">", "¦",
  "1 ", "1.", "12:", "1-", "1/", "5, ", "+1 ", " - ", "1:00 - ", "10:00 ", "10:00\n", "to ", "by ", "or ",
  "may ", "friday ", "5 june ", "by 5 june at 10:00 or ", "moved to 5 june at 10:00 ", "5 June 2026 10:00\n", "Start 10:00 ",
  "GMT+", "EST ", "A/", "x/", "London ", "a@", "@a", "a.", "a@b.", "<a@b.c>", "ab@cd.ef, ", "A b@c.de ", "A, ", "https://",
  "from: a\n", "From: a@b.c\nTo: x@y.z\nSent: 1\n", "on a\n", "Dear A,\n", "BEGIN:VCALENDAR\n", "duration ", "for 1 hour ", "(((1 hour",
];
