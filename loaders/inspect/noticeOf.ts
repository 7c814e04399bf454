import type {Notice, NoticeId} from "../contract/notices.js";

/** A notice with what it counts, and nothing else. */
export function noticeOf(id: NoticeId, found: Partial<Omit<Notice, "id">> & {serious: boolean}): Notice {
  return {id, lines: null, share: null, swallowed: null, countries: null, customers: null, orders: null, ...found};
}
