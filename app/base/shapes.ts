/** Whether a value read from somewhere has the shape that the page goes by. */

export type Check = (value: unknown) => boolean;
/** By the name of each field. */
export type Shape = Readonly<Record<string, Check>>;

export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

export const isText: Check = (value) => typeof value === "string";
export const isTruth: Check = (value) => typeof value === "boolean";
export const isNumber: Check = (value) => typeof value === "number";
/** A moment in a text, as the interview file writes it. */
export const isMoment: Check = (value) => typeof value === "string" && !Number.isNaN(Date.parse(value));

export const isOrNull = (check: Check): Check => (value) => value === null || check(value);
export const isTextOrNull = isOrNull(isText);
export const isListOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);

/** The fields of an object that are not what they should be; others than these may be anything. */
export function* faultsIn(value: Record<string, unknown>, shape: Shape, required: readonly string[], path = ""): Generator<string> {
  for (const [name, check] of Object.entries(shape)) {
    const isMissing = value[name] === undefined;
    if (isMissing ? required.includes(name) : !check(value[name])) yield path + name;
  }
}

export function isShaped(value: unknown, shape: Shape, required: readonly string[]): boolean {
  return isObject(value) && faultsIn(value, shape, required).next().done === true;
}
