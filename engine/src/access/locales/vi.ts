/** Words of the access policy in Vietnamese. */
export const vi: AccessLocale = {
  reasons: {
    granted: 'Được phép theo vai trò được giao.',
    'no-role': 'Ông/bà chưa được giao quyền {action}. Quyền này thuộc về: {roles}.',
    'role-ended': 'Vai trò {role} của ông/bà đã hết hạn từ sau ngày {to}. Quyền {action} thuộc về: {roles}.',
    'role-not-begun': 'Vai trò {role} của ông/bà có hiệu lực từ ngày {from}. Quyền {action} thuộc về: {roles}.',
    'other-unit': 'Hồ sơ thuộc đơn vị khác, ngoài phạm vi được giao. Đề nghị liên hệ người phụ trách của đơn vị đó.',
    'no-relation': 'Chỉ {relation} mới được thực hiện việc này.',
    'task-role': 'Việc này dành cho: {roles}.',
    'other-assignee': 'Việc này đã có người khác nhận. Đề nghị người đó trả lại việc hoặc người phụ trách giao lại.',
  },
  ownDossier: {
    proposer: 'Ông/bà là người đề nghị hồ sơ này nên không được quyết định; người khác cùng vai trò sẽ thực hiện.',
    mentioned: 'Ông/bà có tên trong hồ sơ này nên không được quyết định; người khác cùng vai trò sẽ thực hiện.',
  },
  relations: { proposer: 'người đề nghị', assignee: 'người được giao việc', mentioned: 'người có tên trong hồ sơ' },
  actions: {
    'case.start': 'lập hồ sơ',
    'case.read': 'xem hồ sơ',
    'case.cancel': 'hủy hồ sơ',
    'case.suspend': 'tạm dừng hồ sơ',
    'case.correct': 'đính chính dữ liệu hồ sơ',
    'task.read': 'xem việc',
    'task.work': 'xử lý việc',
    'task.assign': 'giao việc',
    'task.deadline': 'đặt thời hạn xử lý',
    'task.delegate': 'ủy quyền xử lý việc',
    'document.read': 'xem tài liệu',
    'register.read': 'xem sổ',
    'register.write': 'ghi sổ',
    'report.read': 'xem báo cáo',
    'definition.read': 'xem cấu hình nghiệp vụ',
    'definition.design': 'thiết kế cấu hình nghiệp vụ',
    'definition.publish': 'ban hành cấu hình nghiệp vụ',
    'access.manage': 'quản lý phân quyền',
    'operations.manage': 'quản trị vận hành',
    'job.work': 'nhận và trả kết quả công việc của máy',
  },
}

export interface AccessLocale {
  reasons: Record<string, string>
  /** By the relation that forbids. */
  ownDossier: Record<string, string>
  relations: Record<string, string>
  actions: Record<string, string>
}
