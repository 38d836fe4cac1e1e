/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Tập thể, đơn vị
 */
export interface Units {
  /**
   * Tên tập thể, đơn vị
   */
  ten: string
  /**
   * Loại
   */
  loai?: string
  /**
   * Đơn vị cấp trên
   */
  capTren?: string
  /**
   * Ngày giải thể
   */
  giaiThe?: string
}
