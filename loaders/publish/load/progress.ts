import type {Build} from "../../contract/build.js";

/** Tells on stderr (stdout is a loader's file) which stage runs, and keeps how long each took. */
export function progressReporter(write = (line: string) => void process.stderr.write(`${line}\n`)): {
  stage: (name: string) => void;
  done: () => Build["stages"];
} {
  const stages: Build["stages"] = [];
  let current: {stage: string; began: number} | undefined;
  const end = () => {
    if (current) stages.push({stage: current.stage, seconds: Math.round(performance.now() - current.began) / 1000});
    current = undefined;
  };
  return {
    stage(name) {
      end();
      write(`stage: ${name}`);
      current = {stage: name, began: performance.now()};
    },
    done() {
      end();
      return stages;
    }
  };
}
