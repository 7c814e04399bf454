declare module "compression" {
  import type {IncomingMessage, ServerResponse} from "node:http";

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;

  /** What the preview uses of it: the package has no types of its own, and those beside it bring Express. */
  interface Compression {
    (options?: {filter?: Filter}): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
    filter: Filter;
  }

  const compression: Compression;
  export default compression;
}
