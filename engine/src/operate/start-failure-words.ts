/** What happened and what to do, in both languages; who starts a server reads them before any language was chosen. */
const words = {
  'folder-unwritable': {
    vi: 'Không ghi được vào thư mục dữ liệu “{folder}”; đề nghị kiểm tra quyền ghi hoặc đặt STATECRAFT_DATA khác.',
    en: 'The data folder cannot be written to; check its permissions or set another STATECRAFT_DATA.',
  },
  'folder-in-use': {
    vi: 'Thư mục dữ liệu “{folder}” đang được một máy chủ Statecraft khác sử dụng (tiến trình {pid}); đề nghị dừng máy chủ đó hoặc đặt STATECRAFT_DATA khác.',
    en: 'Another server uses this data folder; stop it or set another STATECRAFT_DATA.',
  },
  'disk-full': {
    vi: 'Ổ đĩa chứa “{folder}” đã hết dung lượng hoặc không ghi được; đề nghị giải phóng dung lượng rồi khởi động lại. Dữ liệu đã lưu không bị ảnh hưởng.',
    en: 'The disk is full or cannot be written to; free some space and start again. What was saved is safe.',
  },
  'database-newer': {
    vi: 'Cơ sở dữ liệu do phiên bản Statecraft mới hơn tạo (định dạng {found}); đề nghị khởi động bằng phiên bản mới hơn.',
    en: 'The database was written by a newer version; start that version.',
  },
  'database-broken': {
    vi: 'Tệp cơ sở dữ liệu trong “{folder}” bị hỏng hoặc không phải là cơ sở dữ liệu; đề nghị giữ nguyên tệp này và phục hồi từ bản sao lưu gần nhất.',
    en: 'The database file is damaged or is no database; keep it and restore the latest backup.',
  },
  'database-unreachable': {
    vi: 'Không kết nối được tới PostgreSQL tại {host}; đề nghị kiểm tra máy chủ cơ sở dữ liệu, mạng và DATABASE_URL.',
    en: 'PostgreSQL cannot be reached; check the database server, the network and DATABASE_URL.',
  },
  'database-login-refused': {
    vi: 'PostgreSQL tại {host} không chấp nhận tài khoản “{user}”; đề nghị kiểm tra tên và mật khẩu trong DATABASE_URL.',
    en: 'PostgreSQL refused the account; check name and password in DATABASE_URL.',
  },
  'database-missing': {
    vi: 'PostgreSQL tại {host} không có cơ sở dữ liệu “{database}”; đề nghị tạo cơ sở dữ liệu hoặc sửa DATABASE_URL.',
    en: 'PostgreSQL has no such database; create it or correct DATABASE_URL.',
  },
  'database-starting': {
    vi: 'PostgreSQL tại {host} đang khởi động hoặc đang dừng; đề nghị thử lại sau ít phút.',
    en: 'PostgreSQL is starting or stopping; try again in a few minutes.',
  },
  'port-in-use': {
    vi: 'Cổng {port} đang được chương trình khác sử dụng; đề nghị đặt PORT khác.',
    en: 'The port is in use; set another PORT.',
  },
  'port-forbidden': {
    vi: 'Tài khoản hệ thống này không được mở cổng {port}; đề nghị đặt PORT từ 1024 trở lên và dùng máy chủ trung gian (proxy).',
    en: 'This account may not open the port; set PORT to 1024 or above, behind a proxy.',
  },
  'host-unknown': {
    vi: 'Máy này không có địa chỉ “{host}”; đề nghị sửa HOST.',
    en: 'This machine has no such address; correct HOST.',
  },
} as const

/** Why a server did not start, where the cause is known; permanent codes. */
export type StartFailureCode = keyof typeof words

export type StartFailureParams = Record<string, string | number>

/** One line: the Vietnamese sentence, filled, and the English one in brackets. */
export function startFailureWords(code: StartFailureCode, params: StartFailureParams): string {
  const { vi, en } = words[code]
  return `${vi.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'))} (${en})`
}
