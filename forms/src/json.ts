/** A value that survives JSON: what every definition, submission, finding parameter and snapshot is made of. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject

/** An object of JSON values. Keys `__proto__`, `constructor` and `prototype` are refused wherever JSON enters. */
export type JsonObject = { [key: string]: JsonValue }
