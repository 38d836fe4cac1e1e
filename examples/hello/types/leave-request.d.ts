/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Đơn xin nghỉ phép
 */
export interface LeaveRequest {
  /**
   * Họ và tên
   */
  fullName: string
  /**
   * Nghỉ từ ngày
   */
  from: string
  /**
   * Số ngày nghỉ
   */
  days: number
  /**
   * Lý do
   */
  reason?: string
}
