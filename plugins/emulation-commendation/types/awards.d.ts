/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Danh hiệu và hình thức khen thưởng đã có
 */
export interface Awards {
  /**
   * Mã đối tượng
   */
  doiTuong: string
  /**
   * Cá nhân, tập thể
   */
  hoTen: string
  /**
   * Đơn vị
   */
  donVi?: string
  /**
   * Danh hiệu, hình thức
   */
  hinhThuc: string
  /**
   * Năm
   */
  nam: number
  /**
   * Loại hình khen thưởng
   */
  loaiHinh?: 'cong-trang' | 'dot-xuat' | 'phong-trao' | 'danh-hieu'
  /**
   * Số quyết định
   */
  soQuyetDinh?: string
  /**
   * Ngày quyết định
   */
  ngayQuyetDinh?: string
  /**
   * Tiền thưởng
   */
  tienThuong?: number
  /**
   * Lao động trực tiếp
   */
  laoDongTrucTiep?: boolean
}
