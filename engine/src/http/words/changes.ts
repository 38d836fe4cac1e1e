import type { Language } from '../language.ts'

/** Sentences of the changes between two contents of a definition. */
export const changeWords: Record<Language, Record<string, string>> = {
  vi: {
    'field-added': 'Thêm trường “{title}”.',
    'field-removed': 'Bỏ trường “{title}”.',
    'type-changed': 'Đổi kiểu dữ liệu của trường “{title}”.',
    'title-changed': 'Đổi tên trường “{was}” thành “{title}”.',
    'made-required': 'Trường “{title}” trở thành bắt buộc.',
    'made-optional': 'Trường “{title}” không còn bắt buộc.',
    'logic-changed': 'Thay đổi điều kiện hiển thị, tính toán hoặc kiểm tra của biểu mẫu.',
    'step-added': 'Thêm {type} “{name}”.',
    'step-removed': 'Bỏ {type} “{name}”.',
    'step-renamed': 'Đổi tên {type} “{was}” thành “{name}”.',
    'step-changed': 'Thay đổi thiết lập của {type} “{name}”.',
    'condition-changed': 'Thay đổi điều kiện rẽ nhánh “{name}”.',
    'layout-changed': 'Chỉ thay đổi cách trình bày sơ đồ.',
    'content-changed': 'Thay đổi nội dung.',
  },
  en: {
    'field-added': 'Adds the field "{title}".',
    'field-removed': 'Removes the field "{title}".',
    'type-changed': 'Changes the type of the field "{title}".',
    'title-changed': 'Renames the field "{was}" to "{title}".',
    'made-required': 'The field "{title}" becomes required.',
    'made-optional': 'The field "{title}" is no longer required.',
    'logic-changed': 'Changes what the form shows, computes or checks.',
    'step-added': 'Adds the {type} "{name}".',
    'step-removed': 'Removes the {type} "{name}".',
    'step-renamed': 'Renames the {type} "{was}" to "{name}".',
    'step-changed': 'Changes the settings of the {type} "{name}".',
    'condition-changed': 'Changes the condition of the branch "{name}".',
    'layout-changed': 'Changes only how the diagram is drawn.',
    'content-changed': 'Changes the content.',
  },
}

/** Elements of a workflow as administrators call them. */
export const nodeTypeWords: Record<Language, Record<string, string>> = {
  vi: {
    startEvent: 'điểm bắt đầu',
    endEvent: 'điểm kết thúc',
    userTask: 'bước',
    serviceTask: 'việc hệ thống làm',
    scriptTask: 'bước tính toán',
    businessRuleTask: 'bước tra bảng quyết định',
    subProcess: 'quy trình con',
    exclusiveGateway: 'điểm rẽ nhánh',
    parallelGateway: 'điểm song song',
    intermediateCatchEvent: 'điểm chờ',
    boundaryEvent: 'sự kiện gắn bước',
  },
  en: {
    startEvent: 'start',
    endEvent: 'end',
    userTask: 'step',
    serviceTask: 'system task',
    scriptTask: 'calculation',
    businessRuleTask: 'decision step',
    subProcess: 'subprocess',
    exclusiveGateway: 'branching',
    parallelGateway: 'parallel gateway',
    intermediateCatchEvent: 'waiting point',
    boundaryEvent: 'boundary event',
  },
}
