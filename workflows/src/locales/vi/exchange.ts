import type { Words } from '@statecraft/forms'

/** What becomes of the files of other tools, in Vietnamese. */
export const exchange = {
  'xml-encoding-unreadable': {
    title: 'Tệp không đọc được theo bảng mã “{encoding}”.',
    because: 'Hãy lưu lại tệp theo bảng mã UTF-8.',
  },
  'attribute-unknown': {
    title: '{element} có thuộc tính “{attribute}” không thuộc BPMN; thuộc tính này được giữ lại nhưng không chạy.',
  },
  'kept-element': { title: '{element}: giữ nguyên phần “{part}” mà hệ thống không đọc.' },
  'kept-attribute': { title: '{element}: giữ nguyên thuộc tính {part} = “{before}”.' },
  'kept-text': { title: '{element}: giữ nguyên đoạn chữ nằm giữa các phần tử.' },
  'kept-comment': { title: '{element}: giữ nguyên ghi chú trong tệp “{before}”.' },
  'kept-instruction': { title: '{element}: giữ nguyên chỉ dẫn xử lý “{part}”.' },
  'kept-order': { title: '{element}: giữ nguyên thứ tự các phần tử như trong tệp.' },
  'roundtrip-lost': {
    title: '{element}: đọc rồi ghi lại thì {path} không còn như trong tệp.',
    because: 'Hãy giữ tệp gốc và báo lỗi này cho người phát triển.',
  },
  'import-mapped': { title: '{element}: {part} đã chuyển thành {to}.' },
  'import-expression-mapped': { title: '{element}: biểu thức {juel} ở {part} đã chuyển thành FEEL: {feel}' },
  'import-retries-mapped': {
    title:
      '{element}: việc tự động được thử lại {retries} lần; khoảng nghỉ giữa các lần trong “{value}” do hệ thống tự tính.',
  },
  'import-without-effect': { title: '{element}: đã bỏ {part} = “{value}” vì ở đây không cần.' },
  'import-expression-needs-person': {
    title: '{element}: chưa chuyển được biểu thức {juel} ở {part}.',
    because: '{reason} Hãy viết lại bằng FEEL.',
  },
  'import-worker-needs-person': {
    title: '{element}: mã Java “{value}” ở {part} trở thành việc tự động loại “{jobType}”.',
    because: 'Hãy cài phần mở rộng làm loại việc này, hoặc chọn loại việc có sẵn.',
  },
  'import-java-needs-person': {
    title: '{element}: mã Java “{value}” ở {part} không chạy ở đây.',
    because: 'Hãy thay bằng biểu mẫu, ánh xạ dữ liệu hoặc việc tự động tương ứng.',
  },
  'import-job-type-missing': { title: '{element}: việc tự động chưa có {part}.', because: 'Hãy chọn loại việc.' },
  'import-listener-needs-person': {
    title: '{element}: {part} gọi “{value}”, nay là việc tự động loại “{jobType}”.',
    because: 'Hãy kiểm tra việc này có còn cần không và cài phần mở rộng làm việc đó.',
  },
  'import-connector-needs-person': {
    title: '{element}: kết nối “{jobType}” trở thành việc tự động cùng tên.',
    because: 'Hãy kiểm tra dữ liệu gửi đi, nhận về và cài phần mở rộng làm việc đó.',
  },
  'import-field-needs-person': {
    title: '{element}: {part} = “{value}” trở thành dữ liệu đầu vào.',
    because: 'Hãy kiểm tra việc tự động có đọc dữ liệu này.',
  },
  'import-result-variable-needs-person': {
    title: '{element}: kết quả của {part} được ghi vào biến “{value}”.',
    because: 'Hãy kiểm tra bước này trả kết quả đúng tên biến đó.',
  },
  'import-retries-need-person': {
    title: '{element}: không đọc được số lần thử lại “{value}” ở {part}.',
    because: 'Hãy ghi số lần thử lại.',
  },
  'import-form-needs-person': {
    title: '{element}: biểu mẫu “{value}” ở {part} phải vẽ lại.',
    because: 'Hãy tạo biểu mẫu và chọn cho bước này.',
  },
  'import-form-fields-need-person': {
    title: '{element}: các trường khai báo trong {part} phải vẽ lại thành biểu mẫu.',
    because: 'Danh sách trường vẫn còn trong tệp; tạo xong biểu mẫu thì xóa phần đó.',
  },
  'import-version-needs-person': {
    title: '{element}: {part} = “{value}” chỉ định phiên bản hoặc đơn vị cố định.',
    because: 'Ở đây hồ sơ giữ phiên bản lúc bắt đầu; hãy kiểm tra có cần chỉ định nữa không.',
  },
  'import-priority-out-of-range': {
    title: '{element}: mức ưu tiên “{value}” nằm ngoài 0 đến 100.',
    because: 'Hãy chọn lại mức ưu tiên.',
  },
  'import-priority-needs-person': {
    title: '{element}: {part} = “{value}” không đặt được cho cả quy trình.',
    because: 'Hãy đặt mức ưu tiên ở từng bước.',
  },
  'import-decision-result-needs-person': {
    title: '{element}: cách nhận kết quả bảng quyết định “{value}” khác ở đây.',
    because: 'Hãy kiểm tra các bước sau đọc kết quả: một giá trị, một nhóm giá trị hay một danh sách.',
  },
  'import-business-key-needs-person': {
    title: '{element}: mã nghiệp vụ “{value}” ở {part} không có ở đây.',
    because: 'Hãy chuyển mã này thành một biến.',
  },
  'import-correlation-key-needs-person': {
    title: '{element}: tin nhắn này chưa có khóa để tìm đúng hồ sơ.',
    because: 'Hãy ghi khóa nhận tin, thường là mã hồ sơ.',
  },
  'import-caught-variable-needs-person': {
    title: '{element}: {part} = “{value}” ghi mã lỗi vào biến.',
    because: 'Hãy dùng dữ liệu đầu ra của sự kiện để ghi biến này.',
  },
  'import-signal-data-needs-person': {
    title: '{element}: dữ liệu gửi kèm tín hiệu ({part}) chưa chuyển được.',
    because: 'Hãy khai báo lại dữ liệu đầu vào.',
  },
  'import-error-message-needs-person': {
    title: '{element}: lời báo lỗi “{value}” ở {part} không dùng ở đây.',
    because: 'Hãy đưa lời báo vào tên lỗi hoặc biểu mẫu.',
  },
  'import-error-rule-needs-person': {
    title: '{element}: quy tắc báo lỗi “{value}” của việc tự động chưa chuyển được.',
    because: 'Hãy để phần mở rộng tự báo lỗi nghiệp vụ.',
  },
  'import-initiator-needs-person': {
    title: '{element}: {part} ghi người bắt đầu vào biến “{value}”.',
    because: 'Hãy dùng thông tin người lập hồ sơ mà hệ thống đã có.',
  },
  'import-retention-needs-person': {
    title: '{element}: thời hạn lưu “{value}” ở {part} không đặt trong quy trình.',
    because: 'Hãy đặt thời hạn lưu hồ sơ trong phần cấu hình.',
  },
  'import-starters-need-person': {
    title: '{element}: người được bắt đầu quy trình ({part} = “{value}”) chưa chuyển được.',
    because: 'Hãy giao quyền lập hồ sơ cho vai trò tương ứng.',
  },
  'import-template-needs-person': {
    title: '{element}: mẫu phần tử “{value}” ở {part} là của công cụ vẽ khác.',
    because: 'Hãy kiểm tra lại các thông số của bước này.',
  },
  'import-script-impossible': {
    title: '{element}: đoạn mã ngôn ngữ “{language}” ở {part} không chạy ở đây.',
    because: 'Chỉ FEEL được chạy. Hãy viết lại bằng FEEL, bảng quyết định hoặc việc tự động.',
  },
  'import-listener-impossible': {
    title: '{element}: không có thời điểm tương ứng cho {part}.',
    because: 'Hãy thay bằng một bước hoặc sự kiện trên sơ đồ.',
  },
  'import-task-type-impossible': {
    title: '{element}: loại việc “{value}” ở {part} do máy chủ Camunda 7 tự làm, ở đây không có.',
    because: 'Hãy chọn một loại việc tự động.',
  },
  'import-cmmn-impossible': {
    title: '{element}: {part} = “{value}” gọi hồ sơ CMMN, ở đây không có.',
    because: 'Hãy vẽ phần đó thành quy trình.',
  },
  'import-part-unknown': {
    title: '{element}: không biết {part} nghĩa là gì.',
    because: 'Hãy đối chiếu với tài liệu của công cụ đã vẽ tệp này.',
  },
} satisfies Record<string, Words>
