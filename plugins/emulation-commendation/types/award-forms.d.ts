/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Danh hiệu và hình thức khen thưởng
 */
export interface AwardForms {}
