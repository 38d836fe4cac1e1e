import type { Words } from '@statecraft/forms'

/** What the vocabulary of BPMN forbids, in Vietnamese. */
export const vocabulary = {
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
  'conditional-filter-invalid': {
    title: '{element} giới hạn việc xét điều kiện bằng “{value}”, không đọc được.',
    because: 'Ghi tên các dữ liệu, và “create” (mới có) hoặc “update” (thay đổi), cách nhau bằng dấu phẩy.',
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
  'listener-not-here': {
    title: '{element} có việc chạy kèm “{jobType}” ({event}), nhưng ở đây không có lúc nào để chạy.',
    because: 'Hãy đặt việc đó ở bước đứng ngay trước hoặc ngay sau.',
  },
  'listener-event-unknown': {
    title: '{element} có việc chạy kèm cho sự kiện “{event}”, hệ thống không có sự kiện này.',
    because: 'Chọn một trong các sự kiện: {events}.',
  },
  'listener-without-type': {
    title: '{element} có việc chạy kèm ({event}) chưa ghi loại việc.',
    because: 'Hãy ghi loại việc tự động sẽ chạy.',
  },
  'listener-twice': {
    title: '{element} có hai việc chạy kèm giống nhau ({listener}).',
    because: 'Hãy bỏ bớt một việc.',
  },
  'ad-hoc-output-name-invalid': {
    title: '{element} gom kết quả vào “{value}”, đây không phải tên dữ liệu.',
    because: 'Tên bắt đầu bằng chữ cái, chỉ gồm chữ cái, chữ số và dấu gạch dưới.',
  },
  'ad-hoc-output-incomplete': {
    title: '{element} gom kết quả nhưng chưa ghi đủ.',
    because: 'Ghi cả tên danh sách kết quả và kết quả của mỗi việc.',
  },
  'extension-kept': { title: '{element} có phần “{type}”; phần này được giữ lại nhưng không chạy.' },
} satisfies Record<string, Words>
