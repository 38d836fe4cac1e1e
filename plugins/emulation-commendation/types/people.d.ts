/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Cá nhân
 */
export interface People {
  /**
   * Họ và tên
   */
  hoTen: string
  /**
   * Chức vụ
   */
  chucVu?: string
  /**
   * Đơn vị
   */
  donVi?: string
  /**
   * Giới tính
   */
  gioiTinh?: 'nam' | 'nu'
  /**
   * Năm sinh
   */
  namSinh?: number
  /**
   * Lao động trực tiếp
   */
  laoDongTrucTiep?: boolean
  /**
   * Đang xem xét, xác minh. Cơ quan báo và nội dung; để trống khi không có
   */
  dangXacMinh?: string
  /**
   * Tài khoản trong hệ thống
   */
  user?: string
}
