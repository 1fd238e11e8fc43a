import { keepCode, loaded } from "./compiled.js";

// The last step of building kaiji: its code is compiled by being used, and kept.
const { rehearse } = loaded("rehearsal.cjs") as typeof import("./rehearsal.js");
rehearse().then(keepCode);
