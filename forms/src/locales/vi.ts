import type { Words } from './locale.ts'

/** Vietnamese words of every code of forms. `{name}` is filled from the params. */
export const vi: Record<string, Words> = {
  // Of data.
  required: { title: 'Chưa nhập “{field}”.' },
  type: { title: '“{field}” chưa đúng kiểu dữ liệu.', because: 'Cần nhập {type}.' },
  enum: { title: '“{field}” không có giá trị “{value}”.', because: 'Chỉ được chọn: {allowed}.' },
  const: { title: '“{field}” phải là “{allowedValue}”.' },
  minimum: { title: '“{field}” phải từ {limit} trở lên.', because: 'Đang nhập {value}.' },
  'exclusive-minimum': { title: '“{field}” phải lớn hơn {limit}.', because: 'Đang nhập {value}.' },
  maximum: { title: '“{field}” không được quá {limit}.', because: 'Đang nhập {value}.' },
  'exclusive-maximum': { title: '“{field}” phải nhỏ hơn {limit}.', because: 'Đang nhập {value}.' },
  'multiple-of': { title: '“{field}” phải là bội số của {multipleOf}.', because: 'Đang nhập {value}.' },
  'min-length': { title: '“{field}” quá ngắn.', because: 'Cần ít nhất {limit} ký tự.' },
  'max-length': { title: '“{field}” quá dài.', because: 'Tối đa {limit} ký tự.' },
  pattern: { title: '“{field}” chưa đúng mẫu quy định.', because: 'Đang nhập “{value}”.' },
  format: { title: '“{field}” chưa đúng định dạng {format}.', because: 'Đang nhập “{value}”.' },
  'min-items': { title: '“{field}” cần ít nhất {limit} mục.' },
  'max-items': { title: '“{field}” chỉ được có tối đa {limit} mục.' },
  'unique-items': { title: '“{field}” có mục bị trùng.', because: 'Mục {first} trùng với mục {second}.' },
  contains: { title: '“{field}” còn thiếu mục bắt buộc.', because: 'Cần ít nhất {limit} mục phù hợp.' },
  'min-properties': { title: '“{field}” cần ít nhất {limit} thông tin.' },
  'max-properties': { title: '“{field}” chỉ được có tối đa {limit} thông tin.' },
  'unknown-field': { title: 'Biểu mẫu không có mục “{field}”.' },
  'property-name': { title: '“{field}” có mục sai tên.' },
  'any-of': { title: '“{field}” không thuộc trường hợp nào được phép.' },
  'one-of': { title: '“{field}” phải thuộc đúng một trường hợp được phép.' },
  not: { title: '“{field}” rơi vào trường hợp không được phép.' },
  'not-valid': { title: '“{field}” chưa hợp lệ.' },
  'too-complex': { title: 'Dữ liệu lồng nhau quá sâu nên không kiểm tra được.' },
  'logic-failed': {
    title: 'Không tính được điều kiện hoặc giá trị của “{field}”.',
    because: 'Hãy báo quản trị viên xem lại biểu thức {source}.',
  },

  // Of expressions.
  'expression-empty': { title: 'Chưa viết biểu thức.' },
  'expression-too-long': { title: 'Biểu thức dài {length} ký tự.', because: 'Tối đa {limit} ký tự.' },
  'expression-too-complex': { title: 'Biểu thức quá phức tạp.', because: 'Có {nodes} thành phần, tối đa {limit}.' },
  'expression-syntax': {
    title: 'Biểu thức viết sai ở ký tự thứ {at}, gần “{near}”.',
    because: 'Biểu thức: {source}',
  },
  'expression-reserved-name': {
    title: 'Không được dùng tên “{name}”.',
    because: 'Tên bắt đầu bằng “__” dành riêng cho hệ thống.',
  },
  'expression-range-too-large': { title: 'Dãy số có {size} phần tử.', because: 'Tối đa {limit} phần tử.' },
  'expression-iterates-too-often': { title: 'Biểu thức lặp {count} lần.', because: 'Tối đa {limit} lần.' },
  'expression-not-supported': { title: 'Biểu thức dùng cách viết chưa được hỗ trợ: {source}' },
  'expression-too-costly': { title: 'Biểu thức tính quá lâu nên đã dừng: {source}' },
  'expression-gives-no-data': {
    title: 'Biểu thức không cho ra dữ liệu: {source}',
    because: 'Kết quả là một hàm hoặc một khoảng.',
  },
  'expression-failed': { title: 'Không tính được biểu thức: {source}' },
  'pattern-not-supported': {
    title: 'Mẫu ký tự “{pattern}” không dùng được.',
    because: 'Không hỗ trợ nhìn trước, nhìn sau, tham chiếu ngược, hoặc lặp quá nhiều lần.',
  },

  // Of the form's file.
  'too-deep': { title: 'Tệp biểu mẫu lồng nhau quá {limit} tầng.' },
  'too-large': { title: 'Tệp biểu mẫu quá lớn.', because: 'Tối đa {limit} ký tự.' },
  'prototype-name': { title: 'Không được đặt tên “{name}”.' },
  'not-json': { title: 'Biểu mẫu có giá trị không phải JSON ({type}).' },
  'form-not-an-object': { title: 'Tệp này không phải là biểu mẫu.' },
  'unknown-key': { title: 'Biểu mẫu không có phần “{key}”.', because: 'Có phải ý bạn là “{suggestion}”?' },
  'form-id': { title: 'Mã “{value}” không hợp lệ.', because: 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.' },
  'text-missing': { title: 'Chưa có tên hoặc nội dung ở chỗ này.' },
  'schema-missing': { title: 'Biểu mẫu chưa khai báo các trường.' },
  'schema-draft': { title: 'Phiên bản JSON Schema “{value}” không dùng được.', because: 'Cần phiên bản 2020-12.' },
  'schema-not-an-object': {
    title: 'Biểu mẫu phải là một nhóm các trường.',
    because: 'Kiểu của lược đồ phải là “object”.',
  },
  'wrong-type': { title: 'Phần “{key}” sai kiểu.', because: 'Cần kiểu {expected}.' },
  'logic-line': {
    title: 'Dòng điều kiện này viết chưa đúng.',
    because: 'Cần “khi” và đúng một việc: hiện, bắt buộc, cho nhập, gán hoặc thông báo.',
  },
  'logic-too-long': { title: 'Các điều kiện nhắc tới {count} trường.', because: 'Tối đa {limit}.' },
  'finding-code': {
    title: 'Mã thông báo “{value}” không hợp lệ.',
    because: 'Chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối và dấu chấm.',
  },
  'finding-severity': { title: 'Mức độ “{value}” không hợp lệ.', because: 'Chỉ dùng error, warning hoặc info.' },
  pointer: { title: '“{value}” không phải đường dẫn tới trường.', because: 'Đường dẫn có dạng /nhom/truong.' },
  'page-shape': { title: 'Trang này khai báo chưa đúng.', because: 'Mỗi trang cần mã, tên và danh sách trường.' },

  // Of the schema.
  'schema-too-many-fields': { title: 'Biểu mẫu có {count} trường.', because: 'Tối đa {limit} trường.' },
  'schema-too-deep': { title: 'Các trường lồng nhau quá {limit} tầng.' },
  'schema-too-large': {
    title: 'Các tham chiếu nhân lên quá nhiều.',
    because: 'Khi viết đầy đủ, lược đồ vượt {limit} phần.',
  },
  'reference-remote': { title: 'Không được tham chiếu ra ngoài biểu mẫu: “{value}”.' },
  'reference-unknown': { title: 'Tham chiếu “{value}” không dẫn tới đâu.' },
  'reference-circular': { title: 'Tham chiếu ở đây quay vòng về chính nó.' },
  'reference-dynamic': { title: 'Không hỗ trợ tham chiếu động.' },
  'unique-items-unbounded': {
    title: 'Danh sách không trùng cần giới hạn số mục.',
    because: 'Đặt số mục tối đa không quá {limit}.',
  },
  'unknown-keyword': { title: 'Không có từ khóa “{name}”.', because: 'Có phải ý bạn là “{suggestion}”?' },
  'unknown-format': { title: 'Không có định dạng “{value}”.', because: 'Chỉ dùng: {allowed}.' },
  'schema-does-not-compile': { title: 'Lược đồ của biểu mẫu có lỗi.', because: '{reason}' },

  // Of fields.
  'field-name': {
    title: 'Tên trường “{name}” ({field}) không hợp lệ.',
    because: 'Chỉ dùng chữ cái, chữ số và dấu gạch dưới; không bắt đầu bằng chữ số.',
  },
  'field-name-reserved': { title: 'Tên trường “{name}” ({field}) trùng với từ dành riêng của biểu thức.' },
  'field-without-title': { title: 'Trường “{name}” chưa có tên hiển thị.' },
  'field-kind-unknown': { title: 'Trường “{field}” thuộc loại chưa được hỗ trợ {type}.' },
  'required-unknown': {
    title: 'Bắt buộc trường “{name}” nhưng biểu mẫu không có trường này.',
    because: 'Có phải ý bạn là “{suggestion}”?',
  },
  'list-without-limit': { title: 'Danh sách “{field}” chưa có số mục tối đa.' },
  'register-lookup-shape': {
    title: 'Trường “{field}” khai báo tra cứu sổ chưa đúng.',
    because: 'Cần mã sổ và các trường được điền theo.',
  },
  'code-list-shape': { title: 'Trường “{field}” chưa chỉ ra danh mục.' },
  'money-not-whole': { title: 'Số tiền “{field}” phải là số nguyên đồng.' },
  'citation-shape': {
    title: 'Căn cứ của trường “{field}” ghi chưa đúng.',
    because: 'Ghi số văn bản, dấu hai chấm, rồi điều, khoản, điểm: 06/2022/QH15:74.1.d.',
  },
  'prefill-unknown-field': {
    title: 'Tra cứu “{field}” điền vào trường “{name}” không có cạnh nó.',
    because: 'Có phải ý bạn là “{suggestion}”?',
  },

  // Of looks, pages, logic and translations.
  'ui-not-allowed': {
    title: 'Không được đặt tùy chọn hiển thị “{name}” như vậy.',
    because: 'Có phải ý bạn là “{suggestion}”?',
  },
  'ui-unknown-field': {
    title: 'Phần hiển thị nhắc tới trường “{name}” không có.',
    because: 'Có phải ý bạn là “{suggestion}”?',
  },
  'page-twice': { title: 'Có hai trang cùng mã “{page}”.' },
  'page-unknown-field': {
    title: 'Trang “{page}” có trường “{name}” không tồn tại.',
    because: 'Có phải ý bạn là “{suggestion}”?',
  },
  'page-field-twice': { title: 'Trường “{name}” ở trang “{page}” đã có ở trang “{before}”.' },
  'field-on-no-page': { title: 'Trường “{field}” chưa nằm trên trang nào.' },
  'logic-unknown-field': {
    title: 'Điều kiện nhắc tới trường “{pointer}” không có trong biểu mẫu.',
    because: 'Có phải ý bạn là “{suggestion}”?',
  },
  'logic-unknown-name': {
    title: 'Biểu thức đọc “{name}” nhưng không có tên này.',
    because: 'Có phải ý bạn là “{suggestion}”?',
  },
  'logic-circle': { title: 'Các trường phụ thuộc vòng tròn vào nhau: {fields}.' },
  'computed-twice': { title: 'Trường “{field}” được tính hai lần.' },
  'translation-of-nothing': { title: 'Bản dịch “{language}” của “{pointer}” không ứng với nội dung nào.' },

  // Of changes asked for.
  'edit-unknown-place': { title: 'Không có chỗ “{pointer}” trong biểu mẫu.' },
  'edit-unknown-field': {
    title: 'Không có trường “{pointer}” trong biểu mẫu.',
    because: 'Có phải ý bạn là “{suggestion}”?',
  },
  'edit-name-taken': { title: 'Đã có trường “{name}” ở chỗ này.' },
  'edit-field-in-use': {
    title: 'Trường “{field}” đang được dùng trong điều kiện: {expressions}.',
    because: 'Hãy sửa các điều kiện đó trước khi bỏ trường.',
  },

  // Of forms of other tools.
  'import-not-json': { title: 'Tệp này không phải JSON.' },
  'import-unknown-format': {
    title: 'Không nhận ra đây là biểu mẫu của công cụ nào.',
    because: 'Nhận được JSON Schema, RJSF, form-js, SurveyJS và Form.io.',
  },
  'import-renamed': { title: 'Trường “{name}” được đổi tên thành “{to}” để biểu thức đọc được.' },
  'import-element-left-out': { title: 'Chưa chuyển được thành phần “{name}” (loại {type}).' },
  'import-choices-left-out': {
    title: 'Chưa lấy được các lựa chọn của “{name}”.',
    because: 'Các lựa chọn được tải từ nơi khác; hãy nhập lại hoặc gắn với danh mục.',
  },
  'import-expression-left-out': { title: 'Chưa chuyển được điều kiện: {expression}' },
  'import-script-left-out': {
    title: 'Bỏ đoạn mã lập trình của trường “{name}”.',
    because: 'Biểu mẫu không chạy mã lập trình; hãy viết lại thành điều kiện.',
  },
  'import-look-left-out': { title: 'Bỏ tùy chọn hiển thị “{name}”.' },
  'import-keyword-left-out': { title: 'Bỏ khai báo “{name}” vì không dùng được ở đây.' },
  'import-reference-left-out': { title: 'Bỏ một tham chiếu không dẫn tới đâu trong tệp.' },

  // Of changes between two revisions.
  'change.field-added': { title: 'Thêm trường “{title}”.' },
  'change.field-removed': { title: 'Bỏ trường “{title}”.' },
  'change.type-changed': { title: 'Đổi loại của trường “{title}”.' },
  'change.made-required': { title: 'Trường “{title}” trở thành bắt buộc.' },
  'change.made-optional': { title: 'Trường “{title}” không còn bắt buộc.' },
  'change.text-changed': { title: 'Sửa lời của “{title}”: từ “{before}” thành “{after}”.' },
  'change.choices-changed': { title: 'Sửa các lựa chọn của “{title}”: {after}.' },
  'change.limits-changed': { title: 'Sửa giới hạn của “{title}”: từ {before} thành {after}.' },
  'change.lookup-changed': { title: 'Sửa cách tra cứu của “{title}”.' },
  'change.citation-changed': { title: 'Sửa căn cứ của “{title}”.' },
  'change.schema-changed': { title: 'Sửa khai báo của “{title}”.' },
  'change.logic-added': { title: 'Thêm điều kiện cho {title}: {after}' },
  'change.logic-removed': { title: 'Bỏ điều kiện của {title}: {before}' },
  'change.order-changed': { title: 'Sắp lại thứ tự các trường: {after}.' },
  'change.look-changed': { title: 'Sửa cách hiển thị của biểu mẫu.' },
  'change.pages-changed': { title: 'Sửa các trang của biểu mẫu.' },
  'change.translations-changed': { title: 'Sửa bản dịch của biểu mẫu.' },
}
