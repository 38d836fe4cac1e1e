import type { EngineWords } from './words.ts'

/** Tiếng Việt. */
export const vi: EngineWords = {
  errors: {
    'access-denied': { title: 'Không có quyền thực hiện', detail: 'Bạn không được thực hiện thao tác này: {reason}.' },
    'case-not-found': { title: 'Không tìm thấy hồ sơ', detail: 'Không có hồ sơ “{case}” trong phạm vi bạn được xem.' },
    'case-ended': { title: 'Hồ sơ đã kết thúc', detail: 'Hồ sơ {number} đã kết thúc, không thể thao tác thêm.' },
    'case-suspended': {
      title: 'Hồ sơ đang tạm dừng',
      detail:
        'Hồ sơ {number} đang tạm dừng nên chưa tiếp nhận xử lý. Bản nháp vẫn được giữ cho đến khi hồ sơ được tiếp tục.',
    },
    'case-not-suspended': {
      title: 'Hồ sơ không tạm dừng',
      detail: 'Hồ sơ {number} đang được xử lý bình thường, không cần tiếp tục lại.',
    },
    'workflow-suspended': {
      title: 'Quy trình đang tạm dừng',
      detail: 'Quy trình đang tạm dừng nên chưa lập hồ sơ mới. Đề nghị thực hiện lại sau khi quy trình được tiếp tục.',
    },
    'workflow-not-suspended': {
      title: 'Quy trình không tạm dừng',
      detail: 'Quy trình đang hoạt động bình thường, không cần tiếp tục lại.',
    },
    'task-not-found': { title: 'Không tìm thấy việc', detail: 'Không có việc “{task}” trong phạm vi bạn được xem.' },
    'task-closed': {
      title: 'Việc đã kết thúc',
      detail: 'Việc “{step}” không còn mở. Đề nghị tải lại hồ sơ để xem tình trạng hiện tại.',
    },
    'task-claimed': {
      title: 'Đã có người nhận việc',
      detail: '{assignee} đã nhận việc “{step}”. Đề nghị liên hệ người này để trả lại việc.',
    },
    'task-not-claimed': {
      title: 'Bạn chưa nhận việc này',
      detail: 'Bạn không phải người đang nhận việc “{step}” nên không thể trả lại.',
    },
    'assignee-unfit': {
      title: 'Không giao được việc cho người này',
      detail: '{user} không được làm việc “{step}”. Đề nghị chọn người khác trong danh sách.',
    },
    'deadline-invalid': {
      title: 'Thời hạn không hợp lệ',
      detail: '“{due}” không phải là một thời điểm hợp lệ.',
    },
    'reason-missing': {
      title: 'Chưa nêu lý do',
      detail: 'Thao tác này phải nêu lý do, không quá {limit} ký tự; lý do được ghi vào lịch sử hồ sơ.',
    },
    'bulk-too-large': {
      title: 'Chọn quá nhiều mục',
      detail: 'Mỗi lần thực hiện được tối đa {limit} mục. Đề nghị chia thành nhiều lần.',
    },
    'outcome-unknown': {
      title: 'Kết quả xử lý không hợp lệ',
      detail: 'Việc “{step}” không có kết quả “{outcome}”. Các kết quả có thể chọn: {expected}.',
    },
    'findings-block': {
      title: 'Hồ sơ chưa đạt điều kiện',
      detail: 'Có {count} lỗi phải sửa trước khi chuyển bước. Bản nháp của bạn vẫn được giữ.',
    },
    'data-refused': { title: 'Dữ liệu không được tiếp nhận', detail: 'Dữ liệu tại “{path}” không được tiếp nhận.' },
    'data-locked': {
      title: 'Không đính chính được trường này',
      detail: 'Trường “{name}” do hệ thống tính hoặc chỉ để xem nên không sửa trực tiếp được.',
    },
    'draft-conflict': {
      title: 'Bản nháp đã được người khác lưu',
      detail: '{by} đã lưu bản nháp trước bạn. Đề nghị tải lại bản mới nhất rồi lưu lại.',
    },
    'command-id-invalid': {
      title: 'Thao tác không có mã hợp lệ',
      detail: 'Mã thao tác “{commandId}” không hợp lệ; mã gồm 8 đến 64 chữ cái, chữ số hoặc dấu gạch nối.',
    },
    'command-id-reused': {
      title: 'Mã thao tác đã dùng',
      detail: 'Mã thao tác “{commandId}” đã dùng cho thao tác khác. Đề nghị thực hiện lại.',
    },
    'event-refused': {
      title: 'Sự kiện không được chấp nhận',
      detail: 'Không tiếp nhận sự kiện “{type}” từ bên ngoài.',
    },
    'wait-closed': {
      title: 'Hồ sơ không còn chờ bước này',
      detail: 'Hồ sơ không còn chờ tại “{wait}”; kết quả đến muộn không được ghi nhận.',
    },
    'step-refused': { title: 'Hồ sơ không nhận thao tác này', detail: 'Hồ sơ {number} không nhận thao tác “{type}”.' },
    'workflow-not-found': { title: 'Không tìm thấy quy trình', detail: 'Không có quy trình “{workflow}”.' },
    'workflow-not-in-force': {
      title: 'Quy trình chưa có hiệu lực',
      detail: 'Không có phiên bản nào của quy trình “{workflow}” có hiệu lực vào ngày {day}.',
    },
    'start-element-needed': {
      title: 'Quy trình không tự bắt đầu được',
      detail:
        'Quy trình “{workflow}” chỉ bắt đầu khi có thông điệp, tín hiệu hoặc đến hạn. Đề nghị chọn sự kiện bắt đầu.',
    },
    'called-process-missing': {
      title: 'Không tìm thấy quy trình được gọi',
      detail: 'Hồ sơ gọi quy trình “{process}” nhưng không có quy trình này trong bộ định nghĩa của hồ sơ.',
    },
    'called-too-deep': {
      title: 'Quy trình gọi nhau quá nhiều cấp',
      detail: 'Hồ sơ {number} đã ở cấp gọi thứ {limit}; có thể quy trình đang gọi lại chính nó.',
    },
    'time-to-live-invalid': {
      title: 'Thời gian giữ thông điệp không hợp lệ',
      detail: 'Thời gian giữ thông điệp “{given}” phải là số mili giây từ 0 đến {limit}.',
    },
    'unit-not-found': { title: 'Không tìm thấy đơn vị', detail: 'Không có đơn vị “{unit}” vào ngày {day}.' },
    'definition-not-found': { title: 'Không tìm thấy định nghĩa', detail: 'Không có định nghĩa “{id}”.' },
    'definition-invalid': { title: 'Không đọc được định nghĩa', detail: 'Không đọc được định nghĩa “{id}”: {why}.' },
    'diagnostics-block': { title: 'Định nghĩa còn lỗi', detail: 'Còn {count} lỗi phải sửa trước khi ban hành.' },
    'effective-date-invalid': {
      title: 'Ngày hiệu lực không hợp lệ',
      detail: '“{effectiveFrom}” không phải là ngày hợp lệ.',
    },
    'migration-not-found': {
      title: 'Không tìm thấy đợt chuyển hồ sơ',
      detail: 'Không có đợt chuyển hồ sơ "{migration}".',
    },
    'migration-under-way': {
      title: 'Đang có đợt chuyển hồ sơ khác',
      detail:
        'Quy trình "{workflow}" đang có một đợt chuyển hồ sơ chưa xong. Hãy đợi đợt đó xong, hoặc hoàn tác đợt đó.',
    },
    'migration-elsewhere': {
      title: 'Không làm được việc này với đợt chuyển',
      detail: 'Đợt chuyển hồ sơ đang ở trạng thái khác. Hãy tải lại trang để xem trạng thái mới nhất.',
    },
    'nothing-to-publish': {
      title: 'Không có thay đổi để ban hành',
      detail: 'Nội dung giống phiên bản mới nhất nên không ban hành.',
    },
    'document-not-found': {
      title: 'Không tìm thấy văn bản',
      detail: 'Không có văn bản “{document}” trong phạm vi bạn được xem.',
    },
    'posting-not-found': {
      title: 'Không tìm thấy nội dung công khai',
      detail: 'Không có nội dung “{posting}” trên trang công khai.',
    },
    'posting-ended': {
      title: 'Đã hết thời gian công khai',
      detail: 'Nội dung “{title}” đã hết thời gian công khai nên không nhận thêm ý kiến.',
    },
    'incident-not-found': { title: 'Không tìm thấy sự cố', detail: 'Không có sự cố “{incident}”.' },
    'incident-resolved': { title: 'Sự cố đã được xử lý', detail: 'Sự cố này đã được xử lý trước đó.' },
    'webhook-not-found': {
      title: 'Không tìm thấy địa chỉ nhận thông báo',
      detail: 'Không có địa chỉ nhận thông báo “{webhook}”.',
    },
    'webhook-url-refused': {
      title: 'Địa chỉ không được phép gọi đến',
      detail: 'Địa chỉ “{url}” không có trong STATECRAFT_HTTP_HOSTS. Đề nghị liên hệ người vận hành máy chủ.',
    },
    'webhooks-too-many': {
      title: 'Đã đủ số địa chỉ nhận thông báo',
      detail: 'Chỉ được khai tối đa {most} địa chỉ. Đề nghị xóa bớt trước khi thêm.',
    },
    'job-not-found': {
      title: 'Không tìm thấy công việc của máy',
      detail: 'Không có công việc “{job}” mà chương trình này được làm.',
    },
    'job-lease-lost': {
      title: 'Công việc đã chuyển cho chương trình khác hoặc đã kết thúc',
      detail:
        'Thời hạn giữ công việc “{job}” đã hết ({state}). Kết quả gửi lên không được ghi nhận, hồ sơ không thay đổi.',
    },
    'register-not-found': { title: 'Không tìm thấy sổ', detail: 'Không có sổ “{register}”.' },
    'record-not-found': {
      title: 'Không tìm thấy bản ghi',
      detail: 'Không có bản ghi “{record}” trong sổ “{register}”.',
    },
    'record-invalid': {
      title: 'Bản ghi không đúng quy định của sổ',
      detail: 'Bản ghi “{record}” của sổ “{register}” không hợp lệ tại “{path}”.',
    },
    'store-busy': {
      title: 'Hệ thống đang bận',
      detail: 'Cơ sở dữ liệu chưa kịp trả lời. Đề nghị thử lại sau giây lát.',
    },
    'store-full': {
      title: 'Hết dung lượng lưu trữ',
      detail: 'Không ghi được dữ liệu. Thao tác này chưa được ghi nhận; đề nghị báo quản trị hệ thống.',
    },
    'store-broken': {
      title: 'Dữ liệu lưu trữ bị hỏng',
      detail: 'Không đọc được dữ liệu đã lưu. Đề nghị báo quản trị hệ thống.',
    },
    'restore-not-empty': {
      title: 'Thư mục không trống',
      detail: 'Thư mục “{folder}” đang có tệp; chỉ phục hồi vào thư mục trống.',
    },
    'backup-broken': { title: 'Bản sao lưu bị hỏng', detail: 'Không dùng được bản sao lưu “{file}”: {why}.' },
  },
  history: {
    migrate: 'chuyển hồ sơ sang bản khác của quy trình',
    'migrate-undo': 'hoàn tác việc chuyển hồ sơ sang bản khác của quy trình',
    start: 'lập hồ sơ',
    'start-called': 'mở hồ sơ do quy trình khác gọi',
    'start-by-itself': 'hồ sơ được mở tự động',
    complete: 'hoàn thành việc “{step}”',
    'complete-outcome': '{outcome}',
    error: 'việc “{step}” kết thúc với lỗi {code}',
    timer: 'hết thời gian “{step}”',
    message: 'nhận thông điệp “{name}”',
    signal: 'nhận tín hiệu “{name}”',
    escalation: 'nhận báo cáo vượt cấp {code} từ “{step}”',
    job: 'thực hiện “{step}”',
    called: 'hồ sơ được gọi ở “{step}” đã hoàn thành',
    retry: 'thực hiện lại “{step}”',
    cancel: 'hủy hồ sơ: {reason}',
    'cancel-called': 'dừng vì hồ sơ gọi không còn chờ',
    claimed: 'nhận việc “{step}”',
    released: 'trả lại việc “{step}”',
    assigned: 'giao việc “{step}” cho {user}',
    uploaded: 'thêm văn bản “{name}”',
    suspended: 'tạm dừng hồ sơ: {reason}',
    resumed: 'tiếp tục hồ sơ: {reason}',
    delegated: 'ủy quyền việc “{step}” cho {user}: {reason}',
    update: 'đặt lại thời hạn việc “{step}”: {reason}',
    variables: 'đính chính {names}: {reason}',
    'incident-retried': 'thực hiện lại “{step}” sau sự cố',
    'incident-resolved': 'kết thúc sự cố tại “{step}”: {reason}',
    resolved: 'xử lý sự cố tại “{step}” và tiếp tục: {reason}',
  },
  incidents: {
    'job-failed': 'Công việc “{type}” không thực hiện được sau {attempts} lần: {message}',
    'timer-failed': 'Không chuyển được bước khi hết thời gian ({due}): {message}',
    'delivery-failed': 'Không chuyển được sang hồ sơ liên quan: {message}',
    'rule-failed': 'Không kiểm tra được điều kiện “{rule}”: {message}',
    'step-failed': 'Không tính được bước này ({code}).',
  },
  findings: {
    'rule-failed': {
      title: 'Chưa kiểm tra được điều kiện “{title}”',
      because:
        'việc kiểm tra bị dừng hoặc gặp lỗi, đã báo quản trị hệ thống. Chưa thể chuyển bước cho đến khi kiểm tra lại được.',
    },
  },
}
