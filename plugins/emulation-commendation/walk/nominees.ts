/** The heading and rows of a list as a commune keeps it in Excel: eleven individuals, three collectives, three of them breaking a rule. */
const heading = [
  'Đối tượng',
  'Họ và tên, tên tập thể',
  'Đơn vị',
  'Tiêu chuẩn đề nghị',
  'Các năm đạt danh hiệu',
  'Các năm hoàn thành xuất sắc nhiệm vụ',
  'Sáng kiến, đề tài',
  'Tóm tắt thành tích',
]

const unit = 'UBND xã Đông Hưng (mẫu)'
const deeds = 'Hoàn thành xuất sắc nhiệm vụ được giao, được đơn vị ghi nhận.'
const titles = '02 lần liên tục Chiến sĩ thi đua cơ sở'
const excellent = '02 năm trở lên hoàn thành xuất sắc nhiệm vụ và 02 sáng kiến'

const withTitles = (name: string) => ['Cá nhân', name, unit, titles, '2024, 2025', '', '', deeds]
const withInitiatives = (name: string, initiatives: string) => [
  'Cá nhân',
  name,
  unit,
  excellent,
  '',
  '2024, 2025',
  initiatives,
  deeds,
]
const collective = (name: string) => [
  'Tập thể',
  name,
  unit,
  'Tập thể 02 năm liên tục xuất sắc',
  '2024, 2025',
  '',
  '',
  deeds,
]

const rows = [
  withTitles('Nguyễn Văn T'),
  withTitles('Bùi Thị I'),
  // Breaks Luật 06/2022 Điều 74: the register knows 2023 and 2025, not 2024.
  withTitles('Hoàng Văn E'),
  withTitles('Trần Văn K'),
  // Breaks Luật 06/2022 Điều 74: one initiative where two are asked for.
  withInitiatives('Lê Thị L', 'SK-2025-031'),
  withTitles('Vũ Thị G'),
  withTitles('Phạm Văn M'),
  withTitles('Ngô Thị N'),
  // Breaks CV 5007: SK-2025-041 was counted for a title in 2025.
  withInitiatives('Đỗ Văn H', 'SK-2025-033, SK-2025-041'),
  withTitles('Đặng Văn P'),
  withTitles('Phạm Thị Q'),
  collective('Trạm Y tế xã Đông Hưng (mẫu)'),
  collective('Trường Tiểu học Đông Hưng (mẫu)'),
  collective('Phòng Kinh tế xã Đông Hưng (mẫu)'),
]

/** What Excel would put on the clipboard. */
export const copiedFromExcel = [heading, ...rows].map((cells) => cells.join('\t')).join('\r\n')
