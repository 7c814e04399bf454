declare module "@observablehq/runtime" {
  interface Variable {
    define(name: string | null, inputs: string[], definition: unknown): Variable;
  }
  interface Module {
    variable(
      observer?: boolean | {rejected?: (error: unknown) => void; fulfilled?: (value: unknown) => void}
    ): Variable;
  }
  export class Runtime {
    constructor(builtins: Record<string, () => unknown>);
    module(): Module;
  }
}
