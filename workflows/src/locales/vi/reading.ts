import type { Words } from '@statecraft/forms'

/** Why a file cannot be read, in Vietnamese. */
export const reading = {
  'xml-doctype-refused': {
    title: 'Tệp có khai báo DOCTYPE nên không được nhận.',
    because: 'Hãy bỏ khai báo đó rồi tải lại.',
  },
  'xml-too-large': { title: 'Tệp quá lớn: {bytes} byte.', because: 'Tối đa {limit} byte.' },
  'xml-too-many-elements': { title: 'Tệp có quá nhiều phần tử.', because: 'Tối đa {limit} phần tử.' },
  'xml-too-deep': { title: 'Các phần tử trong tệp lồng nhau quá sâu.', because: 'Tối đa {limit} tầng.' },
  'bpmn-unreadable': { title: 'Tệp này không phải sơ đồ quy trình BPMN đọc được.', because: '{reason}' },
  'bpmn-part-unreadable': { title: 'Có phần của sơ đồ không đọc được.', because: '{reason}' },
  'id-doubled': { title: 'Có hai phần tử cùng mã “{id}”.', because: 'Mỗi phần tử cần một mã riêng.' },
  'id-invalid': {
    title: 'Mã “{id}” không dùng được.',
    because: 'Mã chỉ gồm chữ, số, dấu gạch nối, gạch dưới và dấu chấm.',
  },
  'reference-unresolved': {
    title: '{element} trỏ tới “{reference}” nhưng không có phần tử đó.',
    because: 'Hãy nối lại vào một phần tử có trên sơ đồ.',
  },
  'element-without-id': { title: 'Có phần tử chưa có mã ({type}).', because: 'Hãy đặt mã cho phần tử đó.' },
  'element-not-supported': {
    title: '{element} là “{type}”, loại này hệ thống chưa chạy được.',
    because: 'Hãy thay bằng phần tử có trong bảng công cụ.',
  },
  'extension-not-supported': {
    title: '{element} có phần mở rộng “{type}” không dùng được ở đây.',
    because: 'Hãy bỏ phần mở rộng đó.',
  },
  'foreign-extension-not-run': {
    title: '{element} có phần “{type}” của phần mềm khác; phần này được giữ lại nhưng không chạy.',
  },
  'camunda-7-not-imported': {
    title: '{element} có phần “{type}” của Camunda 7 chưa chuyển đổi được.',
    because: 'Hãy khai báo lại bằng bảng thuộc tính bên cạnh.',
  },
  'process-missing': { title: 'Tệp không có quy trình nào.', because: 'Hãy vẽ một quy trình rồi lưu lại.' },
  'several-roles-on-lane': {
    title: 'Một làn có nhiều vai trò: {roles}.',
    because: 'Mỗi làn chỉ giao cho một vai trò.',
  },
  'too-many-flow-elements': {
    title: '{element} có quá nhiều phần tử.',
    because: 'Tối đa {limit}; hãy chia thành nhiều quy trình.',
  },
  'start-event-missing': {
    title: '{element} chưa có điểm bắt đầu.',
    because: 'Hãy vẽ một điểm bắt đầu và nối vào bước đầu tiên.',
  },
  'event-has-incoming-flow': {
    title: '{element} không thể có đường nối đi vào.',
    because: 'Hãy nối đường “{flow}” vào bước phía sau.',
  },
  'end-event-has-outgoing-flow': {
    title: '{element} không thể có đường đi tiếp.',
    because: 'Hãy bỏ các đường: {flows}.',
  },
  'flow-without-end': { title: '{element} thiếu một đầu.', because: 'Hãy nối cả hai đầu, hoặc xóa đường này.' },
  'flow-crosses-subprocess': {
    title: '{element} đi xuyên qua khung quy trình con.',
    because: 'Hãy nối vào chính quy trình con, không nối thẳng vào bước bên trong.',
  },
  'condition-missing': {
    title: '{element} đi ra từ điểm rẽ nhánh mà chưa có điều kiện.',
    because: 'Hãy ghi điều kiện, hoặc chọn đường này làm nhánh mặc định.',
  },
  'condition-without-feel': {
    title: 'Điều kiện của {element} viết chưa đúng: {condition}',
    because: 'Điều kiện phải bắt đầu bằng dấu “=”.',
  },
  'default-flow-elsewhere': {
    title: '{element} lấy “{flow}” làm nhánh mặc định, nhưng đường đó không đi ra từ đây.',
    because: 'Hãy chọn lại nhánh mặc định.',
  },
  'boundary-not-attached': {
    title: '{element} chưa gắn vào bước nào.',
    because: 'Hãy kéo sự kiện vào mép của một bước.',
  },
  'error-without-code': {
    title: '{element} kết thúc bằng lỗi nhưng chưa có mã lỗi.',
    because: 'Hãy chọn hoặc đặt mã lỗi.',
  },
  'timer-without-time': {
    title: '{element} chưa ghi chờ tới bao giờ.',
    because: 'Hãy ghi số ngày làm việc, khoảng thời gian hoặc ngày.',
  },
  'timer-with-several-times': {
    title: '{element} ghi nhiều thời điểm chờ.',
    because: 'Chỉ giữ một cách tính thời gian.',
  },
  'message-without-name': {
    title: '{element} chờ một tin nhưng chưa ghi tên tin.',
    because: 'Hãy đặt tên tin cần chờ.',
  },
  'posting-incomplete': {
    title: '{element} công khai nhưng thiếu tiêu đề hoặc danh sách.',
    because: 'Hãy ghi đủ cả hai.',
  },
  'posting-without-timer': {
    title: '{element} công khai nhưng không chờ theo thời gian.',
    because: 'Hãy đặt số ngày công khai cho điểm chờ này.',
  },
  'form-without-id': { title: '{element} có biểu mẫu nhưng chưa chọn biểu mẫu nào.', because: 'Hãy chọn biểu mẫu.' },
  'candidate-users-not-supported': {
    title: '{element} giao cho từng người theo tên; phần này được giữ lại nhưng không chạy.',
    because: 'Hãy giao theo vai trò, hoặc dùng mục người thực hiện.',
  },
  'outcome-incomplete': {
    title: '{element} có nút bấm khai báo chưa đủ.',
    because: 'Mỗi nút cần trường và giá trị ghi vào.',
  },
  'several-primary-outcomes': { title: '{element} có nhiều nút chính.', because: 'Chỉ một nút được tô đậm.' },
  'job-type-missing': { title: '{element} chưa chọn loại việc.', because: 'Hãy chọn loại việc tự động.' },
  'job-retries-invalid': {
    title: '{element} có số lần thử lại “{value}” không hợp lệ.',
    because: 'Ghi số nguyên từ 0 đến {limit}.',
  },
  'decision-id-missing': {
    title: '{element} chưa chọn bảng quyết định.',
    because: 'Hãy chọn một bảng theo mã; không dùng biểu thức.',
  },
  'result-variable-invalid': {
    title: '{element} lưu kết quả vào tên “{value}” không hợp lệ.',
    because: 'Tên chỉ gồm chữ, số và gạch dưới, không bắt đầu bằng số.',
  },
  'script-without-feel': { title: '{element} chưa có công thức.', because: 'Công thức bắt đầu bằng dấu “=”.' },
  'mapping-target-invalid': {
    title: '{element} ghi dữ liệu vào tên “{target}” không hợp lệ.',
    because: 'Tên chỉ gồm chữ, số và gạch dưới; dùng dấu chấm để ghi vào bên trong.',
  },
} satisfies Record<string, Words>
