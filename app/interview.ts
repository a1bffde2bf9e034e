/** The page's program for whoever comes for one interview: its screen is there for the first drawing. */

import { begin } from "./begin.ts";
import * as interview from "./screens/interview/screen.ts";

begin({ interview });
