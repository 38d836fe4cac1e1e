/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Sáng kiến, đề tài
 */
export interface Initiatives {
  /**
   * Mã sáng kiến
   */
  ma: string
  /**
   * Tên sáng kiến, đề tài
   */
  ten?: string
  /**
   * Tác giả
   */
  tacGia?: string
  /**
   * Năm công nhận
   */
  namCongNhan?: number
  /**
   * Phạm vi
   */
  phamVi?: 'co-so' | 'tinh' | 'toan-quoc'
  /**
   * Đã tính khi xét
   */
  daDungCho?: string
}
