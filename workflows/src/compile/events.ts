/** Events that the runtime sends to a machine itself; no element can have such a name. */
export const CANCEL_EVENT = 'case.cancel'
export const FAIL_EVENT = 'case.fail'
