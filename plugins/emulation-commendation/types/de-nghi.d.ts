/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Đề nghị khen thưởng công trạng
 */
export interface DeNghi {
  /**
   * Tờ trình
   */
  toTrinh: {
    /**
     * Số tờ trình
     */
    soToTrinh: string
    /**
     * Ngày tờ trình
     */
    ngayToTrinh: string
    /**
     * Năm xét khen thưởng
     */
    namXet: number
  }
  /**
   * Danh sách đề nghị
   *
   * @minItems 1
   * @maxItems 500
   *
   * Items: Đề nghị
   */
  danhSach: {
    /**
     * Đối tượng
     */
    loai: 'ca-nhan' | 'tap-the'
    /**
     * Tìm trong sổ cá nhân
     */
    nguoi?: string
    /**
     * Tìm trong sổ tập thể
     */
    tapThe?: string
    /**
     * Họ và tên, tên tập thể
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
     * Là lao động trực tiếp
     */
    laoDongTrucTiep?: boolean
    /**
     * Tiêu chuẩn đề nghị
     */
    tieuChuan: 'hai-lan-cstdcs' | 'htxsnv-sang-kien' | 'tap-the-hai-nam'
    /**
     * Các năm đạt danh hiệu. Chiến sĩ thi đua cơ sở, hoặc Tập thể lao động xuất sắc
     *
     * @maxItems 20
     */
    namDatDanhHieu?: number[]
    /**
     * Các năm hoàn thành xuất sắc nhiệm vụ
     *
     * @maxItems 20
     */
    namHoanThanhXuatSac?: number[]
    /**
     * Sáng kiến, đề tài. Mã trong sổ sáng kiến, viết hoa, liền nhau, ví dụ SK-2025-041
     *
     * @maxItems 10
     */
    sangKien?: string[]
    /**
     * Tóm tắt thành tích
     */
    thanhTich: string
  }[]
  /**
   * Tổng hợp
   */
  tongHop?: {
    /**
     * Số cá nhân
     */
    soCaNhan?: number
    /**
     * Số tập thể
     */
    soTapThe?: number
    /**
     * Cá nhân là lao động trực tiếp
     */
    soLaoDongTrucTiep?: number
  }
  /**
   * Hồ sơ kèm theo
   */
  hoSo?: {
    /**
     * Biên bản họp xét
     */
    bienBan?: string
    /**
     * Ghi chú
     */
    ghiChu?: string
  }
  /**
   * Việc làm
   */
  hanhDong?: 'trinh'
}
