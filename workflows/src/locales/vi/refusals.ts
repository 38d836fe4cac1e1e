import type { StepRefusalCode } from '../../run/step-refused.ts'
import type { ScriptRefusalCode } from '../../trace/script-refused.ts'

/** Why a step of a script or an event cannot be taken, in Vietnamese: the end of a sentence. */
export const refusals = {
  'reason.case-already-started': 'hồ sơ đã bắt đầu rồi',
  'reason.case-not-started': 'hồ sơ chưa bắt đầu',
  'reason.case-ended': 'hồ sơ đã kết thúc trước bước này',
  'reason.endless-loop': 'quy trình quay vòng mãi không dừng ở bước nào',
  'reason.machine-not-startable': 'bước đầu tiên không thực hiện được',
  'reason.incident-unknown': 'không có sự cố nào ở “{element}”',
  'reason.instance-unknown': 'không có phần quy trình “{instance}” nào đang thực hiện',
  'reason.start-element-needed': 'quy trình không tự bắt đầu được; hãy nói rõ bắt đầu từ đâu (“start”)',
  'reason.start-element-unknown': 'không có điểm bắt đầu “{element}”',
  'reason.start-not-found': 'không có điểm bắt đầu nào nhận “{start}”',
  'reason.state-of-other-workflow': 'trạng thái này thuộc một quy trình khác',
  'reason.timer-not-due': 'thời điểm {due} chưa đến',
  'reason.variable-name-reserved': 'tên dữ liệu “{name}” dành riêng cho hệ thống',
  'reason.wait-closed': 'không có gì đang chờ ở “{wait}”',
  'reason.wait-of-other-kind': 'việc đang chờ ở “{wait}” không nhận loại thao tác này',
  'reason.time-unreadable':
    '“{value}” không phải thời điểm hoặc khoảng thời gian theo ISO 8601, như 2026-03-02T01:00:00Z hoặc P1D',
  'reason.listener-cannot-throw': 'việc chạy kèm ở “{wait}” không được báo lỗi BPMN',
  'reason.listener-takes-no-variables': 'việc chạy kèm của bước “{wait}” không được trả dữ liệu',
  'reason.listener-result-invalid': 'kết quả của việc chạy kèm có phần “{part}” không nhận được',
  'reason.task-in-transition': 'việc chạy kèm của “{wait}” chưa xong; hãy làm sau khi các việc ấy xong',
} satisfies Record<`reason.${StepRefusalCode | ScriptRefusalCode}`, string>
