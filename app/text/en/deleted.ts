/** What was deleted lately, and how it comes back. */

export const deleted = {
  title: "Recently deleted",
  counted: (count: number) => `Recently deleted (${count})`,
  why: "For 30 days they stay on this device, in no backup and no link. Then they go by themselves.",
  deletedOn: (day: string) => `Deleted: ${day}`,
  bringBack: "Bring back",
  forGood: "Delete for good",
  isBack: (name: string) => `${name}: back among your interviews`,
  isGone: (name: string) => `${name}: deleted for good`,
};
