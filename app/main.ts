/** The page's program, for whoever comes for no interview in particular. */

import { begin } from "./begin.ts";

begin();
