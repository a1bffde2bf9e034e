/** A person's own notes on an interview, stored as they are typed. */

import { whereThere, withFields } from "../../record/changes.js";
import * as store from "../../storage/repository.js";
import * as typing from "../../storage/delayed-writes.js";

export const actions = {
  /** @param {string} id @param {string} notes */
  type(id, notes) {
    typing.soon(`notes ${id}`, () =>
      void store.change(id, whereThere((record) => withFields(record, { ...record, notes }, new Date()))));
  },
};
/** @typedef {typeof actions} Actions */
