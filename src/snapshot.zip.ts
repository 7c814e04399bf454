import {writeFileSync} from "node:fs";
import {makeSnapshot} from "../loaders/publish/load/makeSnapshot.js";

// Runs the pipeline once and writes every member of the snapshot, as an archive.
const archive = await makeSnapshot();
// standard output is a file: its stream would take half a write on a full disk for a whole one
if (archive) writeFileSync(1, archive);
