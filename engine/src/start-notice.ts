import type { RunningServer } from './server.ts'

/** What a person who started the server reads first: where to go, and that it is a demo when it is one. */
export function startNotice({ address, place, refused, firstAdministrator }: RunningServer): string {
  const lines = [`Statecraft: ${address}`]
  if (place.demo) {
    lines.push(
      `  Bản trình diễn: ${place.province}. Mọi người, đơn vị và số liệu đều là mẫu. (A demo: everything in it is a sample.)`,
      ...place.accounts.map(
        ({ email, password, name, roleTitle }) => `  ${email}  ${password}  ${name} (mẫu), ${roleTitle}`,
      ),
    )
  }
  if (firstAdministrator) {
    lines.push(
      '  Chưa có tài khoản nào. Mở đường dẫn dùng một lần này trong 24 giờ để tạo tài khoản quản trị đầu tiên:',
      '  (Nobody has an account yet. Open this one-time link within 24 hours to make the first administrator.)',
      `  ${firstAdministrator}`,
    )
  }
  for (const { id, diagnostics } of refused) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length
    lines.push(`  Plugin "${id}" không chạy: ${errors} lỗi. Xem: statecraft check <thư mục>. (The plugin was refused.)`)
  }
  return lines.join('\n')
}
