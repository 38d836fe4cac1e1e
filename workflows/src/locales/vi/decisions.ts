import type { Words } from '@statecraft/forms'

/** What is wrong with a decision, in Vietnamese. */
export const decisions = {
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
} satisfies Record<string, Words>
