/** What is said of working without a network, and of new versions. */

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export const offline = {
  keep: (bytes: number) => `Make available offline (${megabytes(bytes)})`,
  keepWhy: "The checklist and the guide then open without a network, on a train or a plane.",
  progress: "Making it available offline",
  progressOf: (kept: number, total: number) => `${megabytes(kept)} of ${megabytes(total)}`,
  whole: "The checklist and the guide open without a network on this device.",
  failed: "Not everything has arrived. What has is kept; try again when the network is better.",
  update: "A new version is ready.",
  use: "Use it",
};
