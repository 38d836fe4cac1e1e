/* Generated from the definition. Do not edit: run `statecraft types` again. */

/**
 * Thẩm định hồ sơ
 */
export interface ThamDinh {
  /**
   * Kết quả từng đề nghị
   *
   * @maxItems 500
   */
  ketQuaThamDinh: {
    /**
     * Dòng của danh sách đề nghị
     */
    dong: number
    /**
     * Họ và tên, tên tập thể
     */
    hoTen?: string
    /**
     * Đơn vị
     */
    donVi?: string
    /**
     * Kết quả
     */
    ketQua: 'du-dieu-kien' | 'khong-du' | 'tam-dung'
    /**
     * Lý do
     */
    lyDo?: string
  }[]
  /**
   * Ý kiến thẩm định
   */
  yKienThamDinh?: string
  /**
   * Lý do trả lại. Nêu rõ từng việc cần bổ sung; đơn vị sẽ đọc được.
   */
  lyDoTraLai?: string
  /**
   * Kết luận
   */
  ketLuan?: 'chuyen' | 'tra-lai'
}
