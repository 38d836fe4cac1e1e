import type { Words } from '@statecraft/forms'

/** What elements, uses and reasons are called. `kind.` by type of node, `use.` by what an expression is for. */
export const viTerms: Record<string, string> = {
  'kind.userTask': 'Bước',
  'kind.serviceTask': 'Việc tự động',
  'kind.scriptTask': 'Bước tính toán',
  'kind.businessRuleTask': 'Bước tra bảng quyết định',
  'kind.subProcess': 'Quy trình con',
  'kind.exclusiveGateway': 'Điểm rẽ nhánh',
  'kind.parallelGateway': 'Điểm chạy song song',
  'kind.task': 'Bước chưa chọn loại',
  'kind.manualTask': 'Bước làm tay',
  'kind.sendTask': 'Bước gửi tin',
  'kind.receiveTask': 'Bước nhận tin',
  'kind.callActivity': 'Bước gọi quy trình',
  'kind.transaction': 'Quy trình con giao dịch',
  'kind.adHocSubProcess': 'Quy trình con tùy chọn',
  'kind.inclusiveGateway': 'Điểm chọn nhiều nhánh',
  'kind.eventBasedGateway': 'Điểm chờ sự kiện',
  'kind.complexGateway': 'Điểm điều kiện phức hợp',
  'kind.intermediateThrowEvent': 'Điểm phát đi',
  'kind.startEvent': 'Điểm bắt đầu',
  'kind.endEvent': 'Điểm kết thúc',
  'kind.intermediateCatchEvent': 'Điểm chờ',
  'kind.boundaryEvent': 'Sự kiện gắn trên bước',
  'kind.sequenceFlow': 'Đường nối',
  'kind.process': 'Quy trình',
  'kind.decision': 'Quyết định',
  'kind.row': 'Dòng',
  'kind.input': 'Cột điều kiện',
  'kind.output': 'Cột kết quả',
  'kind.file': 'Tệp',
  nothing: 'không có',
  'kind.unknown': 'Phần tử',
  'use.condition': 'Điều kiện',
  'use.role': 'Vai trò thực hiện',
  'use.assignee': 'Người thực hiện',
  'use.deadline': 'Thời hạn',
  'use.input': 'Dữ liệu đầu vào',
  'use.output': 'Dữ liệu đầu ra',
  'use.job-type': 'Loại việc tự động',
  'use.header': 'Thông số',
  'use.script': 'Công thức',
  'use.timer': 'Thời điểm chờ',
  'use.correlation-key': 'Khóa nhận tin',
  'use.called-process': 'Quy trình được gọi',
  'use.active-elements': 'Danh sách bước được chọn',
  'use.completion-condition': 'Điều kiện hoàn thành',
  'use.activation-condition': 'Điều kiện đi tiếp',
  'use.signal': 'Tên tín hiệu',
  'use.loop': 'Thông số lặp',
  'use.posting': 'Nội dung công khai',
  'use.test': 'Ô điều kiện',
  'use.entry': 'Ô kết quả',
  'use.expression': 'Biểu thức',
  'use.valid-on': 'Ngày xét hiệu lực',
  'reason.branches-never-meet':
    'Các nhánh không gặp nhau ở một điểm chờ chung; hãy nối chúng về cùng một điểm chạy song song.',
  'reason.entered-from-outside': 'Có đường nối từ bên ngoài đi vào giữa một nhánh; hãy nối về trước điểm tách nhánh.',
  'reason.left-before-join':
    'Có nhánh không về tới điểm chờ chung hoặc về tới hai lần; hãy nối mỗi nhánh về đúng một lần.',
  'reason.join-without-split':
    'Điểm chờ chung này không có điểm tách nhánh tương ứng; hãy thêm điểm chạy song song ở phía trước.',
  'reason.no-way-out': 'Hãy thêm một đường đi ra khỏi vòng lặp.',
  'type.bpmn:MultiInstanceLoopCharacteristics': 'lặp theo danh sách',
  'type.bpmn:StandardLoopCharacteristics': 'lặp chuẩn',
  'type.bpmn:ErrorEventDefinition': 'sự kiện lỗi',
  'type.bpmn:CancelEventDefinition': 'sự kiện hủy giao dịch',
  'type.bpmn:TerminateEventDefinition': 'sự kiện kết thúc toàn bộ',
  'type.bpmn:Choreography': 'sơ đồ phối hợp giữa các bên',
  'type.bpmn:GlobalChoreographyTask': 'việc phối hợp dùng chung',
  'type.bpmn:ChoreographyTask': 'việc phối hợp',
  'type.bpmn:SubChoreography': 'sơ đồ phối hợp con',
  'type.bpmn:CallChoreography': 'gọi sơ đồ phối hợp',
  'type.bpmn:Conversation': 'trao đổi giữa các bên',
  'type.bpmn:SubConversation': 'nhóm trao đổi',
  'type.bpmn:CallConversation': 'gọi nhóm trao đổi',
  'type.bpmn:GlobalConversation': 'nhóm trao đổi dùng chung',
  'type.bpmn:GlobalTask': 'việc dùng chung',
  'type.bpmn:GlobalUserTask': 'việc dùng chung của người',
  'type.bpmn:GlobalManualTask': 'việc làm tay dùng chung',
  'type.bpmn:GlobalScriptTask': 'bước tính toán dùng chung',
  'type.bpmn:GlobalBusinessRuleTask': 'bảng quyết định dùng chung',
  'type.bpmn:SignalEventDefinition': 'sự kiện tín hiệu',
  'type.bpmn:TimerEventDefinition': 'sự kiện thời gian ở vị trí này',
  'type.bpmn:MessageEventDefinition': 'sự kiện nhận tin ở vị trí này',
  'type.bpmn:EscalationEventDefinition': 'sự kiện báo lên cấp trên',
  'type.bpmn:CompensateEventDefinition': 'sự kiện bù trừ',
  'type.bpmn:ConditionalEventDefinition': 'sự kiện điều kiện',
  'type.bpmn:LinkEventDefinition': 'sự kiện liên kết trang',
  'reason.juel-syntax': 'Biểu thức viết sai hoặc ngoài phần thông dụng.',
  'reason.juel-empty-of-expression': 'Chỉ hỏi rỗng được với một biến.',
  'reason.juel-method-call': 'Biểu thức gọi mã Java.',
  'reason.juel-calculation': 'Biểu thức có phép tính, mà hai bên tính khác nhau với chữ và số.',
  'reason.juel-computed-index': 'Biểu thức lấy phần tử theo vị trí tính ra.',
  'reason.juel-engine-object': 'Biểu thức đọc đối tượng bên trong Camunda 7.',
  'reason.juel-name': 'Tên biến không dùng được trong FEEL.',
  'reason.juel-too-long': 'Biểu thức quá dài hoặc lồng nhau quá sâu.',
}

/** Vietnamese words of every code of workflows and decisions. `{element}` is what the element is called, `{use}` what a text is for. */
export const vi: Record<string, Words> = {
  // Shape.
  'no-end': {
    title: '{element} chưa có điểm kết thúc.',
    because: 'Hãy vẽ thêm điểm kết thúc và nối bước cuối cùng vào đó.',
  },
  'dead-end': {
    title: '{element} chưa có đường đi tiếp.',
    because: 'Hãy nối sang bước sau hoặc nối vào điểm kết thúc; nếu không, hồ sơ sẽ dừng ở đây mà không ai biết.',
  },
  unreachable: {
    title: '{element} không có đường nào đi tới.',
    because:
      'Hãy nối từ một bước phía trước vào, hoặc xóa phần này đi. Những gì chỉ đi tới qua đây cũng chưa chạy được.',
  },
  'gateway-without-default': {
    title: '{element} chưa có nhánh mặc định.',
    because: 'Khi không điều kiện nào đúng, hồ sơ sẽ đứng lại. Hãy chọn một đường nối làm nhánh mặc định.',
  },
  'condition-on-default-flow': {
    title: '{element} là nhánh mặc định nên điều kiện ghi trên đó không được xét.',
    because: 'Hãy bỏ điều kiện, hoặc chọn nhánh khác làm mặc định.',
  },
  'gateway-does-nothing': {
    title: '{element} chỉ có một đường vào và một đường ra.',
    because: 'Có thể một đường nối đã bị xóa nhầm; nếu không cần nữa, hãy bỏ điểm này.',
  },
  'loop-without-wait': {
    title: '{element} nằm trong vòng lặp không có bước nào phải chờ.',
    because:
      'Vòng lặp chạy hết trong một lần; nếu điều kiện dừng không bao giờ đúng thì hồ sơ bị treo. Hãy xem lại điều kiện.',
  },

  // People and references.
  'nobody-may-do-it': {
    title: '{element} chưa giao cho ai.',
    because: 'Hãy chọn vai trò thực hiện, hoặc đặt bước vào làn của một vai trò.',
  },
  'role-missing': {
    title: '{element} giao cho vai trò “{role}” nhưng không có vai trò này.',
    because: 'Hãy chọn một vai trò đã khai báo.',
  },
  'form-missing': {
    title: '{element} dùng biểu mẫu “{form}” nhưng không có biểu mẫu này.',
    because: 'Hãy chọn biểu mẫu khác, hoặc tạo biểu mẫu “{form}” trước.',
  },
  'outcome-without-form': {
    title: '{element} có nút bấm ghi vào trường “{field}” nhưng bước này chưa có biểu mẫu.',
    because: 'Hãy chọn biểu mẫu có trường đó, hoặc bỏ nút.',
  },
  'outcome-field-unknown': {
    title: '{element}: nút “{label}” ghi vào trường “{field}” mà biểu mẫu “{form}” không có.',
    because: 'Hãy chọn lại trường của nút, hoặc thêm trường vào biểu mẫu.',
  },
  'outcome-value-unknown': {
    title: '{element}: nút “{label}” ghi giá trị “{value}” mà trường “{field}” không nhận.',
    because: 'Trường này chỉ nhận: {allowed}.',
  },
  'decision-missing': {
    title: '{element} tra bảng quyết định “{decision}” nhưng không có bảng này.',
    because: 'Hãy chọn bảng quyết định khác, hoặc tạo bảng trước.',
  },
  'template-not-named': {
    title: '{element} lập văn bản nhưng chưa chọn mẫu văn bản.',
    because: 'Hãy chọn mẫu ở mục “template”.',
  },
  'template-missing': {
    title: '{element} dùng mẫu văn bản “{template}” nhưng không có mẫu này.',
    because: 'Hãy tải mẫu lên, hoặc chọn mẫu khác.',
  },
  'register-not-named': { title: '{element} ghi sổ nhưng chưa chọn sổ.', because: 'Hãy chọn sổ ở mục “register”.' },
  'register-missing': {
    title: '{element} ghi vào sổ “{register}” nhưng không có sổ này.',
    because: 'Hãy chọn một sổ đã khai báo.',
  },
  'called-process-unknown': {
    title: '{element} gọi quy trình “{process}” nhưng không có quy trình này.',
    because: 'Hãy chọn quy trình khác, hoặc tạo quy trình “{process}” trước.',
  },
  'job-worker-missing': {
    title: '{element} cần việc tự động loại “{jobType}” nhưng không có bộ phận nào làm việc này.',
    because: 'Hãy chọn loại việc khác, hoặc cài phần mở rộng làm việc đó.',
  },

  // Names.
  'name-unknown': {
    title: '{use} của {element} đọc “{unknown}”, nhưng chưa bước nào trước đó ghi giá trị này.',
    because: 'Có phải ý bạn là “{meant}”?',
  },
  'field-unknown': {
    title: '{use} của {element} đọc “{field}”, nhưng không có trường “{unknown}” ở đó.',
    because: 'Có phải ý bạn là “{meant}”?',
  },
  'setting-unknown': {
    title: '{use} của {element} đọc “{setting}”, nhưng phần cấu hình không có mục “{unknown}”.',
    because: 'Có phải ý bạn là “{meant}”?',
  },
  'decision-input-unknown': {
    title: '{element}: bảng quyết định “{decision}” cần “{unknown}”, nhưng chưa bước nào trước đó ghi giá trị này.',
    because: 'Hãy thêm dữ liệu đầu vào “{unknown}” cho bước này.',
  },

  // Soundness.
  'join-waits-for-ever': {
    title: '{element} có thể chờ mãi một nhánh không bao giờ tới.',
    because:
      'Một điểm rẽ nhánh phía trước chỉ đi một đường, còn ở đây lại chờ đủ các đường. Hãy đổi điểm này thành điểm rẽ nhánh, hoặc đổi chỗ tách phía trước thành điểm chạy song song.',
  },
  'token-doubles': {
    title: '{element} có thể bị làm hai lần cho cùng một hồ sơ.',
    because:
      'Các nhánh song song gặp nhau mà không chờ nhau. Hãy nối chúng về một điểm chạy song song trước khi đi tiếp.',
  },
  'runs-twice': {
    title: '{element} được làm mỗi lần cho từng nhánh song song đi tới.',
    because: 'Các nhánh không chờ nhau ở đây. Nếu chỉ cần làm một lần, hãy nối chúng về một điểm chạy song song trước.',
  },
  'cannot-finish': {
    title: 'Hồ sơ tới {element} thì không còn đường nào để kết thúc.',
    because: 'Hãy thêm một đường đi từ đây tới điểm kết thúc.',
  },
  'never-happens': {
    title: '{element} không bao giờ xảy ra.',
    because: 'Không đường đi nào dẫn tới đây, dù đã vẽ. Hãy xem lại các điểm rẽ nhánh phía trước, hoặc xóa phần này.',
  },
  'soundness-not-proved': {
    title: '{element} có quá nhiều cách chạy nên chưa kiểm tra được hết.',
    because:
      'Đã xem {states} trạng thái và chưa thấy lỗi nào khác. Chia bớt các nhánh song song vào quy trình con thì kiểm tra được đầy đủ.',
  },
  'parallel-not-block-structured': {
    title: '{element} chạy song song theo cách chưa thực hiện được.',
    because: '{reason}',
  },
  'parallel-too-large': {
    title: '{element} chạy song song quá nhiều nhánh hoặc lồng nhau quá sâu.',
    because: 'Tối đa {branches} nhánh và {depth} tầng.',
  },
  'endless-loop': { title: '{element} nằm trong vòng lặp không có lối ra.', because: '{reason}' },

  // Reading a file.
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

  // The vocabulary of BPMN and its constraints.
  'several-processes': {
    title: 'Tệp có {count} quy trình; đang dùng quy trình “{process}”.',
    because: 'Muốn dùng quy trình khác, hãy chỉ rõ mã của quy trình đó.',
  },
  'process-not-found': {
    title: 'Tệp không có quy trình “{process}”.',
    because: 'Hãy chọn một quy trình có trong tệp.',
  },
  'process-not-executable': { title: 'Quy trình “{name}” chỉ để minh họa nên không chạy.' },
  'message-flow-without-end': {
    title: 'Đường tin nhắn thiếu một đầu.',
    because: 'Hãy nối cả hai đầu, hoặc xóa đường này.',
  },
  'message-flow-within-pool': {
    title: 'Đường tin nhắn nằm trong cùng một khung “{pool}”.',
    because: 'Trong một khung hãy dùng đường nối thường.',
  },
  'nesting-too-deep': {
    title: '{element} lồng các quy trình con quá sâu.',
    because: 'Tối đa {limit} tầng; hãy tách thành quy trình riêng rồi gọi.',
  },
  'flow-leaves-process': {
    title: '{element} nối tới “{end}”, không phải là bước của cùng quy trình.',
    because: 'Giữa hai khung hãy dùng đường tin nhắn; giữa các bước hãy nối trong cùng quy trình.',
  },
  'event-has-outgoing-flow': {
    title: '{element} không thể có đường nối đi ra.',
    because: 'Hãy bỏ các đường: {flows}.',
  },
  'condition-not-asked': {
    title: '{element} có điều kiện nhưng không ai xét ở vị trí này.',
    because:
      'Đường đi ra từ điểm bắt đầu, điểm chạy song song và điểm chờ sự kiện không có điều kiện; hãy bỏ điều kiện hoặc thêm điểm rẽ nhánh.',
  },
  'start-trigger-not-here': {
    title: '{element} có loại sự kiện không bắt đầu được ở đây.',
    because:
      'Quy trình con bắt đầu bằng điểm bắt đầu không có sự kiện; lỗi, báo cấp trên và bù trừ chỉ bắt đầu quy trình con theo sự kiện.',
  },
  'event-subprocess-has-flow': {
    title: '{element} chạy theo sự kiện nên không có đường nối vào hay ra.',
    because: 'Hãy bỏ các đường: {flows}.',
  },
  'event-subprocess-loops': {
    title: '{element} chạy theo sự kiện nên không có dấu lặp.',
    because: 'Hãy bỏ dấu lặp, hoặc đặt một quy trình con có lặp vào bên trong.',
  },
  'event-subprocess-starts': {
    title: '{element} cần đúng một điểm bắt đầu, đang có {count}.',
    because: 'Mỗi sự kiện bắt đầu là một quy trình con riêng.',
  },
  'event-subprocess-without-trigger': {
    title: '{element} chưa chọn sự kiện nên quy trình con này không bao giờ chạy.',
    because: 'Hãy chọn loại sự kiện cho điểm bắt đầu.',
  },
  'boundary-event-not-on-activity': {
    title: '{element} gắn trên “{attachedTo}”, nơi không gắn sự kiện được.',
    because: 'Hãy gắn vào một bước hoặc quy trình con ở cùng cấp.',
  },
  'boundary-event-without-trigger': {
    title: '{element} chưa chọn loại sự kiện.',
    because: 'Hãy chọn điều mà sự kiện này chờ.',
  },
  'catch-event-without-trigger': {
    title: '{element} chưa chọn chờ điều gì.',
    because: 'Hãy chọn loại sự kiện cần chờ.',
  },
  'cancel-event-outside-transaction': {
    title: '{element} gắn trên “{attachedTo}”, không phải quy trình con giao dịch.',
    because: 'Sự kiện hủy chỉ gắn được trên quy trình con giao dịch.',
  },
  'cancel-end-outside-transaction': {
    title: '{element} hủy giao dịch nhưng không nằm trong quy trình con giao dịch.',
    because: 'Hãy đặt vào quy trình con giao dịch, hoặc chọn loại kết thúc khác.',
  },
  'event-must-interrupt': {
    title: '{element} luôn ngắt việc đang làm, không thể chạy bên cạnh.',
    because: 'Hãy bỏ dấu “không ngắt”.',
  },
  'event-trigger-not-here': {
    title: '{element} là “{type}”, loại này không đứng ở đây được.',
    because: 'Hãy chọn loại sự kiện khác, hoặc đặt ở vị trí khác.',
  },
  'trigger-not-in-multiple': {
    title: '{element} gồm nhiều sự kiện, trong đó có loại phải đứng một mình.',
    because: 'Hãy vẽ loại đó thành một sự kiện riêng.',
  },
  'signal-without-name': { title: '{element} chưa ghi tên tín hiệu.', because: 'Hãy đặt tên tín hiệu.' },
  'link-without-name': { title: '{element} chưa ghi tên liên kết.', because: 'Hãy đặt tên liên kết.' },
  'escalation-without-code': { title: '{element} báo cấp trên nhưng chưa có mã.', because: 'Hãy chọn hoặc đặt mã.' },
  'code-not-fixed': {
    title: '{element} tính mã bằng biểu thức {value}.',
    because: 'Mã phải là chữ cố định để biết trước ai tiếp nhận.',
  },
  'conditional-without-condition': {
    title: '{element} chờ điều kiện nhưng chưa ghi điều kiện.',
    because: 'Hãy ghi điều kiện, bắt đầu bằng dấu “=”.',
  },
  'conditional-filter-not-run': {
    title: '{element} chỉ xét điều kiện khi một số dữ liệu đổi ({filter}); giới hạn này được giữ lại nhưng không chạy.',
    because: 'Điều kiện được xét mỗi khi dữ liệu của hồ sơ thay đổi.',
  },
  'compensation-is-waited-for': { title: '{element} không chờ bù trừ xong; hệ thống luôn chờ.' },
  'compensation-without-handler': {
    title: '{element} chưa nối với bước bù trừ.',
    because: 'Hãy nối sự kiện với bước sẽ làm lại việc này.',
  },
  'several-compensation-handlers': {
    title: '{element} nối với nhiều bước bù trừ: {handlers}.',
    because: 'Chỉ nối một bước; nếu cần nhiều bước hãy dùng quy trình con.',
  },
  'handler-elsewhere': {
    title: '{element} nối với “{handler}” nằm ở cấp khác.',
    because: 'Đặt bước bù trừ ở cùng cấp với sự kiện.',
  },
  'handler-not-marked': {
    title: '{element} được dùng để bù trừ nhưng chưa đánh dấu.',
    because: 'Hãy đánh dấu bước này là bước bù trừ.',
  },
  'handler-has-flow': {
    title: '{element} là bước bù trừ nên không có đường nối vào hay ra.',
    because: 'Hãy bỏ các đường: {flows}.',
  },
  'handler-without-event': {
    title: '{element} là bước bù trừ nhưng không sự kiện nào nối tới nên không bao giờ chạy.',
    because: 'Hãy nối từ sự kiện bù trừ, hoặc xóa bước này.',
  },
  'handler-compensated': {
    title: '{element} gắn trên bước bù trừ “{attachedTo}”; việc bù trừ không được bù trừ lại.',
    because: 'Hãy bỏ sự kiện này.',
  },
  'compensated-activity-elsewhere': {
    title: '{element} bù trừ “{activity}” nằm ngoài phạm vi của nó.',
    because: 'Chỉ bù trừ được bước ở cùng cấp.',
  },
  'compensated-activity-without-handler': {
    title: '{element} bù trừ “{activity}” nhưng bước đó không có bước bù trừ.',
    because: 'Hãy gắn sự kiện bù trừ vào bước đó.',
  },
  'caught-twice': {
    title: '{element} đón cùng một điều với “{other}”.',
    because: 'Giữ một sự kiện, hoặc đặt mã khác nhau.',
  },
  'link-without-catch': {
    title: '{element} nhảy tới liên kết “{link}” nhưng không có nơi nhận ở cùng cấp.',
    because: 'Hãy vẽ sự kiện nhận liên kết cùng tên.',
  },
  'link-without-throw': {
    title: '{element} nhận liên kết “{link}” nhưng không nơi nào nhảy tới.',
    because: 'Hãy vẽ sự kiện phát liên kết cùng tên, hoặc xóa.',
  },
  'link-caught-twice': {
    title: '{element} nhận liên kết “{link}” mà “{other}” cũng nhận.',
    because: 'Mỗi liên kết chỉ có một nơi nhận.',
  },
  'event-gateway-without-choice': {
    title: '{element} chờ sự kiện nhưng chỉ có {count} sự kiện phía sau.',
    because: 'Hãy nối ít nhất hai sự kiện chờ.',
  },
  'event-gateway-target': {
    title: '{element} đứng sau điểm chờ sự kiện nhưng không phải sự kiện chờ.',
    because: 'Sau điểm đó chỉ có sự kiện chờ, hoặc bước nhận tin không lặp và không gắn sự kiện.',
  },
  'event-gateway-target-shared': {
    title: '{element} đứng sau điểm chờ sự kiện mà còn đường nối khác đi vào.',
    because: 'Chỉ để một đường nối từ điểm chờ sự kiện.',
  },
  'event-gateway-mixes-messages': {
    title: '{element} chờ tin vừa bằng sự kiện vừa bằng bước nhận tin.',
    because: 'Chỉ dùng một cách.',
  },
  'event-gateway-parallel-not-instantiating': {
    title: '{element} chờ đủ mọi sự kiện nhưng không phải điểm bắt đầu quy trình.',
    because: 'Giữa quy trình hãy dùng điểm chạy song song.',
  },
  'instantiating-gateway-has-incoming': {
    title: '{element} bắt đầu quy trình nên không có đường nối vào.',
    because: 'Hãy bỏ các đường: {flows}.',
  },
  'instantiating-gateway-inside': {
    title: '{element} bắt đầu quy trình nhưng nằm trong quy trình con.',
    because: 'Hãy đưa ra ngoài quy trình con.',
  },
  'ad-hoc-without-activity': { title: '{element} chưa có việc nào bên trong.', because: 'Hãy thêm ít nhất một việc.' },
  'ad-hoc-with-start-or-end': {
    title: '{element} nằm trong quy trình con tùy chọn, nơi không có điểm bắt đầu hay kết thúc.',
    because: 'Hãy bỏ điểm này.',
  },
  'active-elements-without-feel': {
    title: '{element} chọn các việc được làm bằng “{value}”, không phải biểu thức.',
    because: 'Biểu thức bắt đầu bằng dấu “=”.',
  },
  'loop-without-end': {
    title: '{element} lặp mà không có điều kiện và số lần tối đa.',
    because: 'Hãy ghi một trong hai.',
  },
  'loop-maximum-invalid': {
    title: '{element} có số lần lặp tối đa “{value}” không hợp lệ.',
    because: 'Ghi số nguyên từ 1.',
  },
  'loop-without-items': {
    title: '{element} lặp theo danh sách nhưng chưa có danh sách hay số lần.',
    because: 'Hãy ghi danh sách hoặc số lần.',
  },
  'loop-counted-twice': { title: '{element} vừa lặp theo danh sách vừa có số lần.', because: 'Chỉ giữ một.' },
  'loop-items-without-feel': {
    title: '{element} lặp theo “{value}”, không phải biểu thức.',
    because: 'Danh sách là biểu thức, bắt đầu bằng dấu “=”.',
  },
  'loop-name-invalid': {
    title: '{element} dùng tên “{value}” không hợp lệ khi lặp.',
    because: 'Tên chỉ gồm chữ, số và gạch dưới, không bắt đầu bằng số.',
  },
  'loop-output-incomplete': {
    title: '{element} gom kết quả nhưng thiếu tên danh sách hoặc giá trị của mỗi lần.',
    because: 'Hãy ghi đủ cả hai.',
  },
  'loop-behaviour-not-supported': {
    title: '{element} phát sự kiện sau mỗi lần ({behaviour}), cách này chưa chạy được.',
    because: 'Hãy đặt sự kiện phát đi bên trong một quy trình con.',
  },
  'quantity-not-supported': {
    title: '{element} cần hoặc sinh {value} lượt ({quantity}), cách này chưa chạy được.',
    because: 'Hãy dùng điểm chạy song song.',
  },
  'resource-not-run': {
    title: '{element} giao việc theo cách của phần mềm khác ({type}); phần này được giữ lại nhưng không chạy.',
    because: 'Hãy chọn vai trò thực hiện.',
  },
  'receive-task-instantiates': { title: '{element} tự bắt đầu quy trình.', because: 'Hãy dùng điểm bắt đầu nhận tin.' },
  'called-process-missing': { title: '{element} chưa chọn quy trình cần gọi.', because: 'Hãy chọn một quy trình.' },
  'version-binding-not-run': {
    title: '{element} gọi bản có nhãn “{tag}”; hệ thống dùng bản đang có hiệu lực khi hồ sơ bắt đầu.',
  },
  'business-id-not-run': {
    title: '{element} đặt mã nghiệp vụ cho quy trình được gọi; phần này được giữ lại nhưng không chạy.',
  },
  'form-of-other-kind': {
    title: '{element} dùng biểu mẫu “{form}” của phần mềm khác; biểu mẫu này không hiện được.',
    because: 'Hãy chọn một biểu mẫu của hệ thống.',
  },
  'start-form-not-shown': {
    title: '{element} có biểu mẫu; biểu mẫu này được giữ lại nhưng không hiện.',
    because: 'Hãy đặt biểu mẫu ở bước đầu tiên.',
  },
  'input-mapping-not-here': {
    title: '{element} có dữ liệu đầu vào, nhưng ở đây chỉ có dữ liệu đầu ra.',
    because: 'Hãy bỏ phần đó.',
  },
  'output-mapping-not-here': {
    title: '{element} có dữ liệu đầu ra, nhưng ở đây chỉ có dữ liệu đầu vào.',
    because: 'Hãy bỏ phần đó.',
  },
  'listener-not-supported': {
    title: '{element} có việc chạy kèm ({listeners}) chưa thực hiện được.',
    because: 'Hãy vẽ thành một việc tự động trước hoặc sau bước này.',
  },
  'extension-kept': { title: '{element} có phần “{type}”; phần này được giữ lại nhưng không chạy.' },

  // While a case runs.
  'no-flow-taken': {
    title: '{element}: không điều kiện nào đúng nên hồ sơ đứng lại.',
    because: 'Hãy sửa dữ liệu hoặc thêm nhánh mặc định, rồi thử lại.',
  },
  'too-many-items': {
    title: '{element} phải lặp quá nhiều lần: {count}.',
    because: 'Tối đa {limit}. Hãy xem lại danh sách mà bước này lặp theo.',
  },
  'active-elements-unknown': {
    title: '{element} không biết việc nào cần bắt đầu: {value}.',
    because: 'Biểu thức phải cho danh sách mã của các việc bên trong chưa có đường nào dẫn tới: {elements}.',
  },
  'collection-not-list': { title: '{element}: danh sách để lặp tính ra không phải danh sách: {value}.' },
  'cardinality-not-whole': {
    title: '{element}: số lần lặp tính ra không dùng được: {value}.',
    because: 'Cần số nguyên không âm.',
  },
  'timer-value-invalid': { title: '{element} có thời điểm chờ không dùng được: {value}.' },
  'working-days-invalid': {
    title: '{element} có số ngày làm việc không dùng được: {value}.',
    because: 'Cần số nguyên không âm.',
  },
  'assignee-not-text': { title: '{element}: người thực hiện tính ra không phải một tên: {value}.' },
  'candidate-groups-not-text': { title: '{element}: vai trò tính ra không phải danh sách tên: {value}.' },
  'job-type-not-text': { title: '{element}: loại việc tính ra không phải một tên: {value}.' },
  'correlation-key-not-text': { title: '{element}: khóa nhận tin tính ra không phải chữ hoặc số: {value}.' },
  'posting-items-not-list': { title: '{element}: nội dung công khai tính ra không phải danh sách.' },
  'posting-title-not-text': { title: '{element}: tiêu đề công khai tính ra không phải chữ: {value}.' },
  'message-name-not-text': { title: '{element}: tên tin cần chờ tính ra không phải chữ: {value}.' },
  'condition-not-boolean': {
    title: '{element}: điều kiện {expression} không cho kết quả đúng hoặc sai nên hồ sơ đứng lại.',
    because: 'Thường là dữ liệu mà điều kiện cần còn thiếu. Hãy bổ sung rồi thử lại.',
  },

  // Playing a script.
  'script-invalid': {
    title: 'Kịch bản thử không hợp lệ: chỗ “{field}” ở bước {step} không đọc được.',
    because: 'Bước 0 là phần đầu của kịch bản. Hãy xem lại tên trường và kiểu giá trị.',
  },
  'called-process-not-in-file': {
    title: 'Không chạy thử được quy trình được gọi “{process}” vì tệp này không có.',
    because: 'Việc gọi vẫn để mở; kịch bản có thể hoàn thành hoặc báo lỗi cho nó như một công việc.',
  },
  'called-too-deep': {
    title: 'Dừng ở cấp gọi thứ {limit}: không gọi tiếp quy trình “{process}”.',
    because: 'Có thể quy trình đang gọi lại chính nó.',
  },
  'script-step-refused': { title: 'Bước thử thứ {step} không thực hiện được: {reason}.' },
  'trace-too-long': {
    title: 'Lần chạy thử dừng lại sau {limit} bước.',
    because: 'Có thể quy trình quay vòng mãi. Hãy xem lại điều kiện thoát khỏi vòng lặp.',
  },

  // Decisions.
  'dmn-unreadable': { title: 'Tệp này không phải bảng quyết định DMN đọc được.', because: '{reason}' },
  'dmn-part-unreadable': { title: 'Có phần của bảng quyết định không đọc được.', because: '{reason}' },
  'dmn-without-decision': { title: 'Tệp không có quyết định nào.', because: 'Hãy thêm một bảng quyết định.' },
  'decision-without-id': { title: 'Có quyết định chưa có mã.', because: 'Hãy đặt mã cho quyết định “{name}”.' },
  'decision-without-logic': {
    title: '{element} chưa có bảng hoặc biểu thức.',
    because: 'Hãy thêm bảng quyết định hoặc biểu thức.',
  },
  'decision-element-not-supported': {
    title: '{element} là “{type}”, loại này hệ thống chưa tính được.',
    because: 'Dùng bảng quyết định, biểu thức, hàm hoặc các dạng hộp của DMN.',
  },
  'hit-policy-not-supported': {
    title: '{element} chọn dòng theo cách “{policy}”, cách này chưa dùng được.',
    because: 'Chọn một trong: UNIQUE, ANY, PRIORITY, FIRST, RULE ORDER, OUTPUT ORDER, COLLECT.',
  },
  'aggregation-not-supported': {
    title: '{element} gộp kết quả bằng “{aggregation}” không dùng được với “{policy}”.',
    because: 'Chỉ COLLECT mới gộp được, bằng SUM, MIN, MAX hoặc COUNT.',
  },
  'aggregation-of-several-outputs': {
    title: '{element} gộp nhiều cột kết quả.',
    because: 'Chỉ gộp được khi bảng có một cột kết quả.',
  },
  'aggregation-needs-numbers': {
    title: '{element} gộp “{value}” không phải là số.',
    because: 'Cột kết quả phải là số.',
  },
  'table-without-output': { title: '{element} chưa có cột kết quả.', because: 'Hãy thêm ít nhất một cột kết quả.' },
  'row-without-id': { title: 'Có dòng chưa có mã.', because: 'Hãy đặt mã cho từng dòng.' },
  'row-does-not-fit': {
    title: '{element} không khớp số cột của bảng.',
    because: 'Bảng có {inputs} cột điều kiện và {outputs} cột kết quả.',
  },
  'row-validity-malformed': {
    title: '{element} có ngày hiệu lực “{day}” viết sai.',
    because: 'Viết theo dạng năm-tháng-ngày, như 2026-07-01.',
  },
  'row-validity-empty': { title: '{element} hết hiệu lực ({to}) trước khi có hiệu lực ({from}).' },
  'decision-not-found': { title: 'Không có quyết định “{decision}”.' },
  'required-decision-missing': {
    title: '{element} cần kết quả của “{required}” nhưng tệp không có quyết định này.',
    because: 'Hãy bỏ đường nối, hoặc thêm quyết định đó.',
  },
  'required-input-missing': {
    title: '{element} cần dữ liệu “{required}” nhưng tệp không khai báo.',
    because: 'Hãy bỏ đường nối, hoặc thêm dữ liệu đầu vào đó.',
  },
  'decisions-in-a-circle': {
    title: 'Các quyết định phụ thuộc vòng tròn vào nhau: {decisions}.',
    because: 'Hãy bỏ một đường nối.',
  },
  'requirements-too-deep': {
    title: '{element} dựa vào quá nhiều tầng quyết định.',
    because: 'Tối đa {limit} tầng; hãy gộp bớt các quyết định.',
  },
  'several-rows-match': {
    title: 'Bảng quyết định “{decision}” có nhiều dòng cùng đúng: {rows}.',
    because: 'Bảng chỉ cho phép một dòng đúng; hãy thu hẹp điều kiện của các dòng.',
  },
  'valid-on-gives-no-date': { title: '{element}: ngày xét hiệu lực tính ra không phải là ngày: {value}.' },
  'decision-name-unknown': {
    title: '{use} của {element} đọc “{unknown}”, nhưng quyết định này không được nối với dữ liệu đó.',
    because: 'Có phải ý bạn là “{meant}”?',
  },
  'constant-of-wrong-type': {
    title: '{use} của {element} ghi {constant}, trong khi cột “{column}” là kiểu {expected}.',
    because: 'Hãy sửa ô, hoặc đổi kiểu của cột.',
  },
  'table-gap': {
    title: '{element} không có dòng nào cho trường hợp: {sample}.',
    because: 'Hãy thêm dòng cho trường hợp này, hoặc kết quả mặc định.',
  },
  'table-overlap': {
    title: '{element} có nhiều dòng cùng đúng ({rows}) cho trường hợp: {sample}.',
    because: 'Hãy thu hẹp điều kiện để mỗi trường hợp chỉ đúng một dòng.',
  },
  'batch-line-invalid': {
    title: 'Dòng {line} của tệp không đọc được.',
    because: 'Mỗi dòng phải là một đối tượng JSON có “input”, và có “decision” nếu lệnh không nêu.',
  },
  'row-never-reached': {
    title: '{element} không bao giờ được dùng: mọi trường hợp của dòng này đã thuộc về dòng đứng trước.',
    because: 'Hãy bỏ dòng này, hoặc đưa lên trước.',
  },
  'table-checked-in-part': {
    title: '{element} quá lớn để xem hết mọi trường hợp; mới xem được một phần.',
    because: 'Hãy tách bảng thành nhiều bảng nhỏ để kiểm tra được toàn bộ.',
  },
  'rows-differ': {
    title: 'Bảng quyết định “{decision}” có nhiều dòng cùng đúng nhưng kết quả khác nhau: {rows}.',
    because: 'Với cách chọn ANY, các dòng cùng đúng phải cho cùng một kết quả.',
  },
  'priorities-missing': {
    title: '{element} chọn theo thứ tự ưu tiên nhưng có cột kết quả chưa liệt kê các giá trị.',
    because: 'Hãy liệt kê các giá trị của cột kết quả, giá trị ưu tiên đứng trước.',
  },
  'value-not-of-type': {
    title: 'Giá trị “{name}” phải là kiểu {expected}, nhưng nhận được {value}.',
    because: 'Hãy sửa dữ liệu, hoặc đổi kiểu đã khai báo.',
  },
  'value-not-allowed': {
    title: 'Giá trị “{name}” không nhận {value}; chỉ nhận: {allowed}.',
    because: 'Hãy sửa dữ liệu, hoặc thêm giá trị này vào danh sách được phép.',
  },
  'calls-too-deep': {
    title: 'Các hàm gọi nhau quá sâu.',
    because: 'Hàm tự gọi chính mình phải có điểm dừng.',
  },
  'expression-language-not-supported': {
    title: '{element} có biểu thức viết bằng “{language}”; hệ thống chỉ tính biểu thức FEEL.',
    because: 'Hãy viết lại biểu thức bằng FEEL.',
  },
  'function-kind-not-supported': {
    title: '{element} là hàm loại “{kind}”; hệ thống chỉ chạy hàm viết bằng FEEL.',
    because: 'Hãy viết lại hàm bằng FEEL.',
  },
  'relation-row-does-not-fit': {
    title: 'Một dòng của bảng giá trị có {cells} ô, trong khi bảng có {columns} cột.',
    because: 'Mỗi dòng phải có đủ ô cho các cột.',
  },
  'invocation-needs-a-name': {
    title: '{element} gọi một hàm nhưng chưa ghi tên hàm.',
    because: 'Hãy ghi tên hàm được gọi.',
  },
  'import-missing': {
    title: 'Tệp cần nạp “{name}” ({namespace}) nhưng không tìm thấy.',
    because: 'Hãy đặt tệp đó cùng thư mục, hoặc bỏ phần nạp.',
  },
  'import-unreadable': {
    title: 'Tệp được nạp “{name}” ({namespace}) có lỗi nên không dùng được.',
    because: 'Hãy kiểm tra và sửa tệp đó trước.',
  },
  'import-kind-not-supported': {
    title: 'Tệp nạp “{name}” thuộc loại “{importType}”; chỉ nạp được tệp DMN.',
    because: 'Hãy bỏ phần nạp này.',
  },
  'imports-in-a-circle': {
    title: 'Các tệp nạp vòng tròn lẫn nhau: {files}.',
    because: 'Hãy bỏ một phần nạp.',
  },
  'required-knowledge-missing': {
    title: '{element} cần hàm “{required}” nhưng tệp không có hàm này.',
    because: 'Hãy bỏ đường nối, hoặc thêm hàm đó.',
  },
  'service-without-output': {
    title: '{element} là dịch vụ quyết định chưa có kết quả.',
    because: 'Hãy chọn ít nhất một quyết định làm kết quả.',
  },
  'service-part-missing': {
    title: '{element} là dịch vụ quyết định gồm “{required}”, nhưng tệp không có phần này.',
    because: 'Hãy bỏ phần đó khỏi dịch vụ, hoặc thêm vào tệp.',
  },
  'decision-type-unknown': {
    title: '{element} dùng kiểu “{unknown}” chưa được định nghĩa, nên giá trị không được kiểm tra.',
    because: 'Hãy định nghĩa kiểu này, hoặc chọn kiểu có sẵn.',
  },
  'types-in-a-circle': {
    title: 'Kiểu “{name}” được định nghĩa vòng tròn bằng chính nó.',
    because: 'Hãy định nghĩa kiểu này bằng một kiểu có sẵn.',
  },

  // Changing a diagram.
  'edit-flow-unknown': {
    title: 'Không có đường nối “{flow}” trên sơ đồ.',
    because: 'Có thể bản gốc đã đổi; hãy chọn lại vị trí chèn.',
  },
  'edit-id-taken': { title: 'Mã “{id}” đã có trên sơ đồ.', because: 'Hãy đặt mã khác cho bước mới.' },
  'edit-id-invalid': {
    title: 'Mã “{id}” không dùng được.',
    because: 'Mã chỉ gồm chữ, số, dấu gạch nối, gạch dưới và dấu chấm.',
  },

  // Comparing revisions.
  'change.step-added': { title: 'Thêm {element}.' },
  'change.step-added-after': { title: 'Thêm {element} sau “{previous}”.' },
  'change.step-removed': { title: 'Bỏ {element}.' },
  'change.step-renamed': { title: 'Đổi tên “{before}” thành “{after}”.' },
  'change.step-type-changed': { title: 'Đổi loại của {element}: từ {before} thành {after}.' },
  'change.form-changed': { title: 'Đổi biểu mẫu của {element}: từ {before} thành {after}.' },
  'change.role-changed': { title: 'Đổi vai trò thực hiện {element}: từ {before} thành {after}.' },
  'change.assignee-changed': { title: 'Đổi người thực hiện {element}: từ {before} thành {after}.' },
  'change.deadline-changed': { title: 'Đổi thời hạn (ngày làm việc) của {element}: từ {before} thành {after}.' },
  'change.outcomes-changed': { title: 'Đổi các nút của {element}: từ {before} thành {after}.' },
  'change.blocking-changed': { title: 'Đổi các nút mà lỗi sẽ chặn lại ở {element}: từ {before} thành {after}.' },
  'change.decides-changed': { title: 'Đổi việc {element} có phải bước quyết định: từ {before} thành {after}.' },
  'change.job-changed': { title: 'Đổi loại việc của {element}: từ {before} thành {after}.' },
  'change.headers-changed': { title: 'Đổi thông số của {element}: từ {before} thành {after}.' },
  'change.retries-changed': { title: 'Đổi số lần thử lại của {element}: từ {before} thành {after}.' },
  'change.script-changed': { title: 'Đổi công thức của {element}: từ {before} thành {after}.' },
  'change.result-changed': { title: 'Đổi tên kết quả của {element}: từ {before} thành {after}.' },
  'change.decision-changed': { title: 'Đổi bảng quyết định của {element}: từ {before} thành {after}.' },
  'change.trigger-changed': { title: 'Đổi điều được chờ ở {element}: từ {before} thành {after}.' },
  'change.attached-changed': { title: 'Chuyển {element} từ “{before}” sang “{after}”.' },
  'change.posting-changed': { title: 'Đổi nội dung công khai ở {element}: từ {before} thành {after}.' },
  'change.inputs-changed': { title: 'Đổi dữ liệu đầu vào của {element}: từ {before} thành {after}.' },
  'change.outputs-changed': { title: 'Đổi dữ liệu đầu ra của {element}: từ {before} thành {after}.' },
  'change.citation-changed': { title: 'Đổi căn cứ của {element}: từ {before} thành {after}.' },
  'change.flow-added': { title: 'Thêm {element}.' },
  'change.flow-removed': { title: 'Bỏ {element}.' },
  'change.flow-renamed': { title: 'Đổi tên {element}: từ {before} thành {after}.' },
  'change.flow-rerouted': { title: 'Nối lại đường đi: từ “{before}” thành “{after}”.' },
  'change.condition-changed': { title: 'Đổi điều kiện của {element}: từ {before} thành {after}.' },
  'change.default-changed': { title: 'Đổi việc {element} có phải nhánh mặc định: từ {before} thành {after}.' },
  'change.decision-added': { title: 'Thêm {element}.' },
  'change.decision-removed': { title: 'Bỏ {element}.' },
  'change.requirements-changed': { title: 'Đổi dữ liệu mà {element} dựa vào: từ {before} thành {after}.' },
  'change.expression-changed': { title: 'Đổi biểu thức của {element}: từ {before} thành {after}.' },
  'change.hit-policy-changed': { title: 'Đổi cách chọn dòng của {element}: từ {before} thành {after}.' },
  'change.columns-changed': { title: 'Đổi các cột của {element}: từ {before} thành {after}.' },
  'change.default-entry-changed': { title: 'Đổi kết quả mặc định của {element}: từ {before} thành {after}.' },
  'change.valid-on-changed': { title: 'Đổi ngày xét hiệu lực của {element}: từ {before} thành {after}.' },
  'change.row-added': { title: 'Thêm dòng vào {element}: {after}.' },
  'change.row-removed': { title: 'Bỏ dòng khỏi {element}: {before}.' },
  'change.row-changed': { title: 'Sửa {element}: từ {before} thành {after}.' },
  'change.row-order-changed': { title: 'Sắp lại thứ tự các dòng của {element}: {after}.' },
  'change.validity-changed': { title: 'Đổi thời gian hiệu lực của {element}: từ {before} thành {after}.' },
  'change.verified-changed': { title: 'Đổi việc {element} đã đối chiếu văn bản: từ {before} thành {after}.' },
  'change.not-readable': { title: 'Có bản không đọc được nên chưa so sánh được.' },

  // Files of other tools.
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
}
