/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Ý kiến của Hội đồng Thi đua - Khen thưởng
 */
export interface YKienHoiDong {
  /**
   * Nhận xét
   */
  nhanXetHoiDong?: string
  /**
   * Lý do không đồng ý
   */
  lyDoKhongDongY?: string
  /**
   * Ý kiến
   */
  yKienHoiDong?: 'dong-y' | 'khong-dong-y'
}
