/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Ký quyết định khen thưởng
 */
export interface KyQuyetDinh {
  /**
   * Quyết định
   */
  quyetDinh?: {
    /**
     * Số quyết định. Ví dụ 1234/QĐ-UBND
     */
    soQuyetDinh?: string
    /**
     * Ngày ban hành
     */
    ngayQuyetDinh?: string
    /**
     * Thẩm quyền ký
     */
    chucVuKy?: 'CHỦ TỊCH' | 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'
  }
  /**
   * Lý do không khen thưởng
   */
  lyDoKhongKy?: string
  /**
   * Kết quả
   */
  ketQuaKy?: 'ky' | 'khong-ky'
}
