CREATE TABLE meta (name text primary key, value text not null);
CREATE TABLE "setting" ("name" text not null, "value" text not null, constraint "setting_key" primary key ("name"));
CREATE TABLE "counter" ("name" text not null, "value" integer not null, constraint "counter_key" primary key ("name"));
CREATE TABLE "command" ("command_id" text not null, "kind" text not null, "by_user" text, "request_hash" text not null, "answer" text, "at" text not null, constraint "command_key" primary key ("command_id"));
CREATE TABLE "case_" ("case_id" text not null, "number" text not null, "workflow" text not null, "plugin" text not null, "title" text not null, "unit" text not null, "proposer" text not null, "status" text not null, "started_at" text not null, "ended_at" text, "governing_date" text not null, "regime" text not null, "bundle" text not null, "state" text not null, "state_format" integer not null, "version" integer not null, "last_hash" text not null, "due" text, "search_text" text not null, "process" text, "parent_case" text, "parent_wait" text, constraint "case__key" primary key ("case_id"));
CREATE TABLE "case_mention" ("case_id" text not null, "person" text not null, constraint "case_mention_key" primary key ("case_id", "person"));
CREATE TABLE "event" ("case_id" text not null, "seq" integer not null, "format" integer not null, "at" text not null, "type" text not null, "element" text, "by_user" text, "on_behalf_of" text, "command_id" text, "input" text not null, "env" text not null, "read" text not null, "outcome" text not null, "state_hash" text not null, "prev_hash" text not null, "hash" text not null, constraint "event_key" primary key ("case_id", "seq"));
CREATE TABLE "task" ("case_id" text not null, "task_id" text not null, "wait" text not null, "element" text not null, "step" text not null, "form" text, "decides" integer not null, "unit" text not null, "workflow" text not null, "number" text not null, "assignee" text, "due" text, "state" text not null, "since" text not null, "ended_at" text, "ended_by" text, "errors" integer not null, "warnings" integer not null, "returned" text, "version" integer not null, "search_text" text not null, constraint "task_key" primary key ("case_id", "task_id"));
CREATE TABLE "task_role" ("case_id" text not null, "task_id" text not null, "role" text not null, constraint "task_role_key" primary key ("case_id", "task_id", "role"));
CREATE TABLE "draft" ("case_id" text not null, "task_id" text not null, "data" text not null, "version" integer not null, "saved_at" text not null, "saved_by" text not null, constraint "draft_key" primary key ("case_id", "task_id"));
CREATE TABLE "job" ("case_id" text not null, "job_id" text not null, "wait" text not null, "element" text not null, "type" text not null, "headers" text not null, "input" text not null, "state" text not null, "attempts" integer not null, "max_attempts" integer not null, "run_at" text not null, "lease" text, "leased_until" text, "last_error" text, constraint "job_key" primary key ("case_id", "job_id"));
CREATE TABLE "timer" ("case_id" text not null, "wait" text not null, "element" text not null, "due" text not null, "state" text not null, constraint "timer_key" primary key ("case_id", "wait"));
CREATE TABLE "subscription" ("case_id" text not null, "wait" text not null, "element" text not null, "name" text not null, "correlation_key" text, "kind" text default 'message' not null, "since" text default '' not null, constraint "subscription_key" primary key ("case_id", "wait"));
CREATE TABLE "posting" ("case_id" text not null, "posting_id" text not null, "wait" text not null, "number" text not null, "unit" text not null, "title" text not null, "items" text not null, "from_at" text not null, "to_at" text not null, "state" text not null, constraint "posting_key" primary key ("case_id", "posting_id"));
CREATE TABLE "opinion" ("case_id" text not null, "opinion_id" text not null, "posting_id" text not null, "name" text not null, "contact" text not null, "text" text not null, "at" text not null, constraint "opinion_key" primary key ("case_id", "opinion_id"));
CREATE TABLE "document" ("case_id" text not null, "document_id" text not null, "name" text not null, "media_type" text not null, "size_bytes" integer not null, "hash" text not null, "template" text, "element" text, "created_at" text not null, "by_user" text, constraint "document_key" primary key ("case_id", "document_id"));
CREATE TABLE "blob" ("hash" text not null, "bytes" blob not null, constraint "blob_key" primary key ("hash"));
CREATE TABLE "incident" ("case_id" text not null, "incident_id" text not null, "kind" text not null, "element" text not null, "wait" text, "code" text not null, "params" text not null, "at" text not null, "state" text not null, "resolved_at" text, "instance" text, constraint "incident_key" primary key ("case_id", "incident_id"));
CREATE TABLE "revision" ("kind" text not null, "id" text not null, "number" integer not null, "hash" text not null, "plugin" text not null, "content" text, "effective_from" text not null, "published_at" text not null, "published_by" text, "basis" text, "note" text, constraint "revision_key" primary key ("kind", "id", "number"));
CREATE TABLE "definition_draft" ("kind" text not null, "id" text not null, "plugin" text not null, "content" text not null, "version" integer not null, "saved_at" text not null, "saved_by" text not null, constraint "definition_draft_key" primary key ("kind", "id"));
CREATE TABLE "bundle" ("hash" text not null, "content" text not null, constraint "bundle_key" primary key ("hash"));
CREATE TABLE "register_record" ("register" text not null, "record_id" text not null, "version" integer not null, "newest" integer not null, "data" text not null, "subject" text, "label" text not null, "search_text" text not null, "recorded_at" text not null, "case_id" text, "by_user" text, constraint "register_record_key" primary key ("register", "record_id", "version"));
CREATE TABLE "org_unit" ("unit_id" text not null, "name" text not null, "kind" text not null, "from_day" text not null, "to_day" text, constraint "org_unit_key" primary key ("unit_id"));
CREATE TABLE "org_edge" ("unit_id" text not null, "parent_id" text not null, "from_day" text not null, "to_day" text, constraint "org_edge_key" primary key ("unit_id", "from_day"));
CREATE TABLE "person" ("user_id" text not null, "name" text not null, "email" text not null, constraint "person_key" primary key ("user_id"));
CREATE TABLE "membership" ("membership_id" text not null, "user_id" text not null, "role" text not null, "unit" text not null, "from_day" text not null, "to_day" text, constraint "membership_key" primary key ("membership_id"));
CREATE UNIQUE INDEX "case__number" on "case_" ("number");
CREATE INDEX "case__started_at_case_id" on "case_" ("started_at", "case_id");
CREATE INDEX "case_mention_person" on "case_mention" ("person");
CREATE UNIQUE INDEX "task_task_id" on "task" ("task_id");
CREATE UNIQUE INDEX "task_case_id_wait" on "task" ("case_id", "wait");
CREATE INDEX "task_state_due" on "task" ("state", "due");
CREATE INDEX "task_role_role_task_id" on "task_role" ("role", "task_id");
CREATE INDEX "job_state_run_at" on "job" ("state", "run_at");
CREATE UNIQUE INDEX "job_job_id" on "job" ("job_id");
CREATE INDEX "timer_state_due" on "timer" ("state", "due");
CREATE INDEX "subscription_name_correlation_key" on "subscription" ("name", "correlation_key");
CREATE INDEX "posting_state_from_at" on "posting" ("state", "from_at");
CREATE UNIQUE INDEX "document_document_id" on "document" ("document_id");
CREATE INDEX "incident_state_at" on "incident" ("state", "at");
CREATE INDEX "revision_kind_id_effective_from" on "revision" ("kind", "id", "effective_from");
CREATE INDEX "register_record_register_newest_label" on "register_record" ("register", "newest", "label");
CREATE INDEX "register_record_register_subject" on "register_record" ("register", "subject");
CREATE INDEX "membership_user_id" on "membership" ("user_id");
CREATE TABLE "called_case" ("case_id" text not null, "wait" text not null, "element" text not null, "process" text not null, "called" text not null, "state" text not null, constraint "called_case_key" primary key ("case_id", "wait"));
CREATE TABLE "delivery" ("case_id" text not null, "delivery_id" text not null, "kind" text not null, "payload" text not null, "at" text not null, "seq" integer not null, "run_at" text not null, "attempts" integer not null, "state" text not null, "last_error" text, constraint "delivery_key" primary key ("case_id", "delivery_id"));
CREATE TABLE "message" ("message_id" text primary key, "name" text not null, "correlation_key" text, "variables" text not null, "source_case" text, "unit" text, "at" text not null, "expires_at" text not null, "state" text not null);
CREATE TABLE "start_timer" ("workflow" text not null, "process" text not null, "element" text not null, "hash" text not null, "due" text, "cycle" text, "last_error" text, constraint "start_timer_key" primary key ("workflow", "process", "element"));
CREATE INDEX "delivery_state_run_at" on "delivery" ("state", "run_at");
CREATE INDEX "message_state_at" on "message" ("state", "at");
CREATE INDEX "message_expires_at" on "message" ("expires_at");
CREATE INDEX "subscription_kind_name" on "subscription" ("kind", "name");
CREATE INDEX "start_timer_due" on "start_timer" ("due");
CREATE INDEX "case__parent_case" on "case_" ("parent_case");
insert into "bundle" ("hash", "content") values ('72730792ab5d8d3ea913d89f679c3059fa1da398b53ca568ce2aa46e68b61155', '{"holidays":["2024-01-01","2024-02-08","2024-02-09","2024-02-10","2024-02-11","2024-02-12","2024-02-13","2024-02-14","2024-04-18","2024-04-29","2024-04-30","2024-05-01","2024-09-02","2024-09-03","2025-01-01","2025-01-27","2025-01-28","2025-01-29","2025-01-30","2025-01-31","2025-04-07","2025-04-30","2025-05-01","2025-05-02","2025-09-01","2025-09-02","2026-01-01","2026-01-02","2026-02-16","2026-02-17","2026-02-18","2026-02-19","2026-02-20","2026-04-26","2026-04-27","2026-04-30","2026-05-01","2026-08-31","2026-09-01","2026-09-02","2026-11-24","2027-01-01","2027-02-05","2027-02-06","2027-02-07","2027-02-08","2027-02-09","2027-02-10","2027-02-11","2027-04-16","2027-04-30","2027-05-01","2027-05-03","2027-09-01","2027-09-02","2027-11-24"],"workingDays":["2024-05-04","2025-04-26","2026-01-10","2026-08-22"]}');
insert into "bundle" ("hash", "content") values ('675c162cbf15531ca65c55f03b0a55fe5f6dead17327595c5e6d3cd93c2a7412', '{"form/don":{"hash":"7367430867d0c93f29fab310e803faffffa8aa0079a5cb23c4ac163512671b00","number":1,"plugin":"mau"},"form/duyet":{"hash":"7b3b859de43280c379059f3d9f7138a8c9ecabfe374bb80c6b234807dd3d920f","number":1,"plugin":"mau"},"register/people":{"hash":"9513c299b3dd994da079c56f5a733feeafd64924e38a903ad3d251ad1c9637d9","number":1,"plugin":"mau"},"register/so-nghi":{"hash":"dd13c041d3cdcad2f35815bb77a07808aa917add94b2e85fce4cf20d8e9679fb","number":1,"plugin":"mau"},"regulation/01/2026":{"hash":"b5565dd3dd6554c8a5e1e1736a880d3e4453a1098af7e4cc1b1666be1d385c2a","number":1,"plugin":"mau"},"settings/mau":{"hash":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","number":1,"plugin":"mau"},"workflow/don-nghi":{"hash":"09d9e20ed1fc984747b5386acec4b768729d52975d05689f3a7bd3560b5575b2","number":1,"plugin":"mau"},"workflow/thong-bao":{"hash":"f9904f6c4b562995848f188903a624e6f8bf1371fa83793963cf91908bdd7578","number":1,"plugin":"mau"}}');
insert into "case_" ("case_id", "number", "workflow", "plugin", "title", "unit", "proposer", "status", "started_at", "ended_at", "governing_date", "regime", "bundle", "state", "state_format", "version", "last_hash", "due", "search_text", "process", "parent_case", "parent_wait") values ('id-00000001', 'HS-2026-0001', 'don-nghi', 'mau', 'don-nghi – Đơn vị don-vi-mau', 'don-vi-mau', 'user-nhan-vien', 'running', '2026-11-24T02:00:00.000Z', null, '2026-11-24', '["01/2026"]', '675c162cbf15531ca65c55f03b0a55fe5f6dead17327595c5e6d3cd93c2a7412', '{"status":"running","instances":{"main":{"element":null,"parent":null,"host":null,"snapshot":{"value":"duyet","scopes":{},"incidents":{}},"variables":{"ten":"Nguyễn Văn A","ngay":3}}},"waits":{"duyet~2":{"id":"duyet~2","kind":"task","element":"duyet","form":"duyet","roles":["lanh-dao"],"due":"2026-11-27T16:59:59Z","input":{},"instance":"main","since":"2026-11-24T02:00:00.000Z"}},"sequence":2}', 1, 3, '7cebaf980d9825489735af162af3f48e632aa7117c7e92076c1cf6f84e6004c2', '2026-11-27T16:59:59Z', 'hs-2026-0001 don-nghi – don vi don-vi-mau don vi don-vi-mau nguyen van a (nhan-vien)', null, null, null);
insert into "case_" ("case_id", "number", "workflow", "plugin", "title", "unit", "proposer", "status", "started_at", "ended_at", "governing_date", "regime", "bundle", "state", "state_format", "version", "last_hash", "due", "search_text", "process", "parent_case", "parent_wait") values ('id-00000004', 'HS-2026-0002', 'thong-bao', 'mau', 'thong-bao – Đơn vị don-vi-mau', 'don-vi-mau', 'user-nhan-vien', 'running', '2026-11-24T02:00:00.000Z', null, '2026-11-24', '["01/2026"]', '675c162cbf15531ca65c55f03b0a55fe5f6dead17327595c5e6d3cd93c2a7412', '{"status":"running","instances":{"main":{"element":null,"parent":null,"host":null,"snapshot":{"value":"tin","scopes":{},"incidents":{}},"variables":{"ma":"A-1"}}},"waits":{"tin~3":{"id":"tin~3","kind":"message","element":"tin","name":"tra-loi","correlationKey":"A-1","instance":"main","since":"2026-11-24T02:00:00.000Z"}},"sequence":3}', 1, 2, '240783a4c6b7b92884e567525e8c3a3ead53710176821018ea7b773d35be063b', null, 'hs-2026-0002 thong-bao – don vi don-vi-mau don vi don-vi-mau nguyen van a (nhan-vien)', null, null, null);
insert into "command" ("command_id", "kind", "by_user", "request_hash", "answer", "at") values ('command-00000001', 'case.start', 'user-nhan-vien', '78aa7f8d2c744bd151ef5eaba58825c281bfb0c8f5d1fb5d5037ca0f79b718ca', '{"caseId":"id-00000001","number":"HS-2026-0001","task":"id-00000002"}', '2026-11-24T02:00:00.000Z');
insert into "command" ("command_id", "kind", "by_user", "request_hash", "answer", "at") values ('command-00000002', 'task.complete', 'user-nhan-vien', '2093a312043ca46d413041cdc3ef2abc7fee5c2d2b35bda0d4cfe7653cc520cb', '{"caseId":"id-00000001","state":"running","openElements":["duyet"],"warnings":[]}', '2026-11-24T02:00:00.000Z');
insert into "command" ("command_id", "kind", "by_user", "request_hash", "answer", "at") values ('command-00000003', 'task.claimed', 'user-lanh-dao', '954713a3a64e1670b302273577a304be2beefdc9935c1e4573f90e8e2ab3a4f2', 'true', '2026-11-24T02:00:00.000Z');
insert into "command" ("command_id", "kind", "by_user", "request_hash", "answer", "at") values ('command-00000004', 'case.start', 'user-nhan-vien', '3c05a1ce01c41f2e98c693a6c1b1425d32332ea982b4faa8c497d5c470cc12ae', '{"caseId":"id-00000004","number":"HS-2026-0002","task":"id-00000005"}', '2026-11-24T02:00:00.000Z');
insert into "command" ("command_id", "kind", "by_user", "request_hash", "answer", "at") values ('command-00000005', 'task.complete', 'user-nhan-vien', '821498725d872b9dee4019e46ee3df9997a9ccd15ab650d3bb9595fe192b30ca', '{"caseId":"id-00000004","state":"running","openElements":["tin"],"warnings":[]}', '2026-11-24T02:00:00.000Z');
insert into "counter" ("name", "value") values ('case-2026', 2);
insert into "event" ("case_id", "seq", "format", "at", "type", "element", "by_user", "on_behalf_of", "command_id", "input", "env", "read", "outcome", "state_hash", "prev_hash", "hash") values ('id-00000001', 1, 1, '2026-11-24T02:00:00.000Z', 'start', null, 'user-nhan-vien', null, 'command-00000001', '{"event":{"type":"start","variables":{}}}', '{"now":"2026-11-24T02:00:00.000Z","calendar":"72730792ab5d8d3ea913d89f679c3059fa1da398b53ca568ce2aa46e68b61155","case":{"id":"id-00000001","number":"HS-2026-0001","unit":"don-vi-mau","proposer":"user-nhan-vien","startedOn":"2026-11-24","governingDate":"2026-11-24"}}', '{"bundle":"675c162cbf15531ca65c55f03b0a55fe5f6dead17327595c5e6d3cd93c2a7412"}', '{"delta":[{"path":[],"set":{"status":"running","instances":{"main":{"element":null,"parent":null,"host":null,"snapshot":{"value":"nop","scopes":{},"incidents":{}},"variables":{}}},"waits":{"nop~1":{"id":"nop~1","kind":"task","element":"nop","form":"don","roles":["nhan-vien"],"input":{},"instance":"main","since":"2026-11-24T02:00:00.000Z"}},"sequence":1}}],"effects":[{"type":"open","wait":{"id":"nop~1","kind":"task","element":"nop","form":"don","roles":["nhan-vien"],"input":{},"instance":"main","since":"2026-11-24T02:00:00.000Z"}}],"trace":[{"at":"2026-11-24T02:00:00.000Z","element":"start","event":"entered"},{"at":"2026-11-24T02:00:00.000Z","element":"start","event":"left"},{"at":"2026-11-24T02:00:00.000Z","element":"start_nop","event":"taken"},{"at":"2026-11-24T02:00:00.000Z","element":"nop","event":"entered"}]}', '96734b76db076cd43e9d4581bcb8ee02ca73060adb6c4d03f96d3abafa690616', '', 'ca7247597bf5c6b3e723db6bdeddcbd0ef37ee4ad8bf3c3348dee8de5f8481d8');
insert into "event" ("case_id", "seq", "format", "at", "type", "element", "by_user", "on_behalf_of", "command_id", "input", "env", "read", "outcome", "state_hash", "prev_hash", "hash") values ('id-00000001', 2, 1, '2026-11-24T02:00:00.000Z', 'complete', 'nop', 'user-nhan-vien', null, 'command-00000002', '{"task":"id-00000002","outcome":null,"event":{"type":"complete","wait":"nop~1","variables":{"ten":"Nguyễn Văn A","ngay":3}}}', '{"now":"2026-11-24T02:00:00.000Z","calendar":"72730792ab5d8d3ea913d89f679c3059fa1da398b53ca568ce2aa46e68b61155","case":{"id":"id-00000001","number":"HS-2026-0001","unit":"don-vi-mau","proposer":"user-nhan-vien","startedOn":"2026-11-24","governingDate":"2026-11-24"}}', '{"bundle":"675c162cbf15531ca65c55f03b0a55fe5f6dead17327595c5e6d3cd93c2a7412","rules":[{"rule":"qua-so-ngay","records":{},"findings":[]},{"rule":"da-nghi","records":{"so-nghi":{}},"findings":[]}],"form":{"id":"don","hash":"7367430867d0c93f29fab310e803faffffa8aa0079a5cb23c4ac163512671b00","number":1}}', '{"delta":[{"path":["instances","main","snapshot","value"],"set":"duyet"},{"path":["instances","main","variables","ten"],"set":"Nguyễn Văn A"},{"path":["instances","main","variables","ngay"],"set":3},{"path":["waits","nop~1"],"remove":true},{"path":["waits","duyet~2"],"set":{"id":"duyet~2","kind":"task","element":"duyet","form":"duyet","roles":["lanh-dao"],"due":"2026-11-27T16:59:59Z","input":{},"instance":"main","since":"2026-11-24T02:00:00.000Z"}},{"path":["sequence"],"set":2}],"effects":[{"type":"close","wait":"nop~1","why":"answered"},{"type":"open","wait":{"id":"duyet~2","kind":"task","element":"duyet","form":"duyet","roles":["lanh-dao"],"due":"2026-11-27T16:59:59Z","input":{},"instance":"main","since":"2026-11-24T02:00:00.000Z"}}],"trace":[{"at":"2026-11-24T02:00:00.000Z","element":"nop","event":"left"},{"at":"2026-11-24T02:00:00.000Z","element":"nop_duyet","event":"taken"},{"at":"2026-11-24T02:00:00.000Z","element":"duyet","event":"entered"}]}', '21c52f82f2118b6760e336ba6d46d399cf26402a4c2cd70da819bfd2289e0a77', 'ca7247597bf5c6b3e723db6bdeddcbd0ef37ee4ad8bf3c3348dee8de5f8481d8', '1ba48d45a74f54e23203f301829dc489247810cfe94ed71890f09cfba56212d2');
insert into "event" ("case_id", "seq", "format", "at", "type", "element", "by_user", "on_behalf_of", "command_id", "input", "env", "read", "outcome", "state_hash", "prev_hash", "hash") values ('id-00000001', 3, 1, '2026-11-24T02:00:00.000Z', 'claimed', 'duyet', 'user-lanh-dao', null, 'command-00000003', '{"task":"id-00000003"}', '{}', '{}', '{"delta":[],"effects":[],"trace":[]}', '21c52f82f2118b6760e336ba6d46d399cf26402a4c2cd70da819bfd2289e0a77', '1ba48d45a74f54e23203f301829dc489247810cfe94ed71890f09cfba56212d2', '7cebaf980d9825489735af162af3f48e632aa7117c7e92076c1cf6f84e6004c2');
insert into "event" ("case_id", "seq", "format", "at", "type", "element", "by_user", "on_behalf_of", "command_id", "input", "env", "read", "outcome", "state_hash", "prev_hash", "hash") values ('id-00000004', 1, 1, '2026-11-24T02:00:00.000Z', 'start', null, 'user-nhan-vien', null, 'command-00000004', '{"event":{"type":"start","variables":{"ma":"A-1"}}}', '{"now":"2026-11-24T02:00:00.000Z","calendar":"72730792ab5d8d3ea913d89f679c3059fa1da398b53ca568ce2aa46e68b61155","case":{"id":"id-00000004","number":"HS-2026-0002","unit":"don-vi-mau","proposer":"user-nhan-vien","startedOn":"2026-11-24","governingDate":"2026-11-24"}}', '{"bundle":"675c162cbf15531ca65c55f03b0a55fe5f6dead17327595c5e6d3cd93c2a7412"}', '{"delta":[{"path":[],"set":{"status":"running","instances":{"main":{"element":null,"parent":null,"host":null,"snapshot":{"value":"viec","scopes":{},"incidents":{}},"variables":{"ma":"A-1"}}},"waits":{"viec~1":{"id":"viec~1","kind":"task","element":"viec","roles":["nhan-vien"],"input":{},"instance":"main","since":"2026-11-24T02:00:00.000Z"},"het-han~2":{"id":"het-han~2","kind":"timer","element":"het-han","due":"2026-11-27T02:00:00Z","instance":"main","since":"2026-11-24T02:00:00.000Z"}},"sequence":2}}],"effects":[{"type":"open","wait":{"id":"viec~1","kind":"task","element":"viec","roles":["nhan-vien"],"input":{},"instance":"main","since":"2026-11-24T02:00:00.000Z"}},{"type":"open","wait":{"id":"het-han~2","kind":"timer","element":"het-han","due":"2026-11-27T02:00:00Z","instance":"main","since":"2026-11-24T02:00:00.000Z"}}],"trace":[{"at":"2026-11-24T02:00:00.000Z","element":"start","event":"entered"},{"at":"2026-11-24T02:00:00.000Z","element":"start","event":"left"},{"at":"2026-11-24T02:00:00.000Z","element":"start_viec","event":"taken"},{"at":"2026-11-24T02:00:00.000Z","element":"viec","event":"entered"}]}', '729af2188145e7c5fc2e3294568e299969d5688fca6ab55ecc9d33afe94cbcdd', '', 'a92240fd7357b7a65e60fdaeca0c1795f3c881234bdd6ef55e16095ee400a0ce');
insert into "event" ("case_id", "seq", "format", "at", "type", "element", "by_user", "on_behalf_of", "command_id", "input", "env", "read", "outcome", "state_hash", "prev_hash", "hash") values ('id-00000004', 2, 1, '2026-11-24T02:00:00.000Z', 'complete', 'viec', 'user-nhan-vien', null, 'command-00000005', '{"task":"id-00000005","outcome":null,"event":{"type":"complete","wait":"viec~1","variables":{}}}', '{"now":"2026-11-24T02:00:00.000Z","calendar":"72730792ab5d8d3ea913d89f679c3059fa1da398b53ca568ce2aa46e68b61155","case":{"id":"id-00000004","number":"HS-2026-0002","unit":"don-vi-mau","proposer":"user-nhan-vien","startedOn":"2026-11-24","governingDate":"2026-11-24"}}', '{"bundle":"675c162cbf15531ca65c55f03b0a55fe5f6dead17327595c5e6d3cd93c2a7412","rules":[]}', '{"delta":[{"path":["instances","main","snapshot","value"],"set":"tin"},{"path":["waits","viec~1"],"remove":true},{"path":["waits","het-han~2"],"remove":true},{"path":["waits","tin~3"],"set":{"id":"tin~3","kind":"message","element":"tin","name":"tra-loi","correlationKey":"A-1","instance":"main","since":"2026-11-24T02:00:00.000Z"}},{"path":["sequence"],"set":3}],"effects":[{"type":"close","wait":"viec~1","why":"answered"},{"type":"close","wait":"het-han~2","why":"cancelled"},{"type":"open","wait":{"id":"tin~3","kind":"message","element":"tin","name":"tra-loi","correlationKey":"A-1","instance":"main","since":"2026-11-24T02:00:00.000Z"}}],"trace":[{"at":"2026-11-24T02:00:00.000Z","element":"viec","event":"left"},{"at":"2026-11-24T02:00:00.000Z","element":"viec_tin","event":"taken"},{"at":"2026-11-24T02:00:00.000Z","element":"tin","event":"entered"}]}', '28ada44ad98c71e420ecfd6ce0febb0a83ad3287f737e532fb8cc44058856c94', 'a92240fd7357b7a65e60fdaeca0c1795f3c881234bdd6ef55e16095ee400a0ce', '240783a4c6b7b92884e567525e8c3a3ead53710176821018ea7b773d35be063b');
insert into "membership" ("membership_id", "user_id", "role", "unit", "from_day", "to_day") values ('user-nhan-vien-nhan-vien', 'user-nhan-vien', 'nhan-vien', 'don-vi-mau', '1900-01-01', null);
insert into "membership" ("membership_id", "user_id", "role", "unit", "from_day", "to_day") values ('user-lanh-dao-lanh-dao', 'user-lanh-dao', 'lanh-dao', 'don-vi-mau', '1900-01-01', null);
insert into "meta" ("name", "value") values ('format', '2');
insert into "org_unit" ("unit_id", "name", "kind", "from_day", "to_day") values ('don-vi-mau', 'Đơn vị don-vi-mau', 'unit', '1900-01-01', null);
insert into "person" ("user_id", "name", "email") values ('user-nhan-vien', 'Nguyễn Văn A (nhan-vien)', 'nhan-vien@example.vn');
insert into "person" ("user_id", "name", "email") values ('user-lanh-dao', 'Nguyễn Văn A (lanh-dao)', 'lanh-dao@example.vn');
insert into "revision" ("kind", "id", "number", "hash", "plugin", "content", "effective_from", "published_at", "published_by", "basis", "note") values ('form', 'don', 1, '7367430867d0c93f29fab310e803faffffa8aa0079a5cb23c4ac163512671b00', 'mau', '{
  "id": "don",
  "title": "Đơn",
  "schema": {
    "type": "object",
    "required": [
      "ten",
      "ngay"
    ],
    "properties": {
      "ten": {
        "type": "string",
        "title": "Họ tên"
      },
      "ngay": {
        "type": "integer",
        "title": "Số ngày",
        "minimum": 1
      },
      "nguoi": {
        "type": "string",
        "title": "Người",
        "x-register": {
          "register": "people"
        }
      },
      "lyDo": {
        "type": "string",
        "title": "Lý do"
      }
    }
  },
  "logic": [
    {
      "when": "ngay > 5",
      "then": {
        "show": [
          "/lyDo"
        ]
      }
    }
  ]
}
', '2026-11-24', '2026-11-24T02:00:00.000Z', null, 'mau 1.0.0', null);
insert into "revision" ("kind", "id", "number", "hash", "plugin", "content", "effective_from", "published_at", "published_by", "basis", "note") values ('form', 'duyet', 1, '7b3b859de43280c379059f3d9f7138a8c9ecabfe374bb80c6b234807dd3d920f', 'mau', '{
  "id": "duyet",
  "title": "Duyệt",
  "schema": {
    "type": "object",
    "properties": {
      "lyDoTraLai": {
        "type": "string",
        "title": "Lý do trả lại"
      },
      "ketLuan": {
        "type": "string",
        "title": "Kết luận",
        "enum": [
          "dong-y",
          "tra-lai"
        ]
      }
    }
  }
}
', '2026-11-24', '2026-11-24T02:00:00.000Z', null, 'mau 1.0.0', null);
insert into "revision" ("kind", "id", "number", "hash", "plugin", "content", "effective_from", "published_at", "published_by", "basis", "note") values ('workflow', 'don-nghi', 1, '09d9e20ed1fc984747b5386acec4b768729d52975d05689f3a7bd3560b5575b2', 'mau', '<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:statecraft="urn:statecraft:bpmn:1" targetNamespace="urn:test">

<bpmn:process id="don-nghi" name="don-nghi" isExecutable="true">
<bpmn:startEvent id="start"></bpmn:startEvent>
<bpmn:userTask id="nop" name="Nộp đơn"><bpmn:extensionElements><zeebe:formDefinition formId="don"/><zeebe:assignmentDefinition candidateGroups="nhan-vien"/></bpmn:extensionElements></bpmn:userTask>
<bpmn:userTask id="duyet" name="Duyệt đơn"><bpmn:extensionElements><zeebe:formDefinition formId="duyet"/><zeebe:assignmentDefinition candidateGroups="lanh-dao"/><statecraft:deadline workingDays="3"/><statecraft:decides/><statecraft:outcome field="ketLuan" value="dong-y" label="dong-y" rulesBlock="true"/><statecraft:outcome field="ketLuan" value="tra-lai" label="tra-lai" rulesBlock="false"/></bpmn:extensionElements></bpmn:userTask>
<bpmn:exclusiveGateway id="xor" default="xor_cho"></bpmn:exclusiveGateway>
<bpmn:intermediateCatchEvent id="cho"><bpmn:extensionElements><statecraft:posting title="=&quot;Đơn của &quot; + ten" items="=[{ten: ten}]"/></bpmn:extensionElements><bpmn:timerEventDefinition><bpmn:timeDuration>P5D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
<bpmn:serviceTask id="gui"><bpmn:extensionElements><zeebe:taskDefinition type="gui" retries="2"/></bpmn:extensionElements></bpmn:serviceTask>
<bpmn:endEvent id="end"></bpmn:endEvent>
<bpmn:sequenceFlow id="start_nop" sourceRef="start" targetRef="nop"></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="nop_duyet" sourceRef="nop" targetRef="duyet"></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="duyet_xor" sourceRef="duyet" targetRef="xor"></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="xor_nop" sourceRef="xor" targetRef="nop"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=ketLuan = &quot;tra-lai&quot;</bpmn:conditionExpression></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="xor_cho" sourceRef="xor" targetRef="cho"></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="cho_gui" sourceRef="cho" targetRef="gui"></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="gui_end" sourceRef="gui" targetRef="end"></bpmn:sequenceFlow>
</bpmn:process>
</bpmn:definitions>', '2026-11-24', '2026-11-24T02:00:00.000Z', null, 'mau 1.0.0', null);
insert into "revision" ("kind", "id", "number", "hash", "plugin", "content", "effective_from", "published_at", "published_by", "basis", "note") values ('workflow', 'thong-bao', 1, 'f9904f6c4b562995848f188903a624e6f8bf1371fa83793963cf91908bdd7578', 'mau', '<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:statecraft="urn:statecraft:bpmn:1" targetNamespace="urn:test">
<bpmn:message id="message-tin" name="tra-loi"><bpmn:extensionElements><zeebe:subscription correlationKey="=ma"/></bpmn:extensionElements></bpmn:message>

<bpmn:process id="thong-bao" name="thong-bao" isExecutable="true">
<bpmn:startEvent id="start"></bpmn:startEvent>
<bpmn:userTask id="viec"><bpmn:extensionElements><zeebe:assignmentDefinition candidateGroups="nhan-vien"/></bpmn:extensionElements></bpmn:userTask>
<bpmn:intermediateCatchEvent id="tin"><bpmn:messageEventDefinition messageRef="message-tin"/></bpmn:intermediateCatchEvent>
<bpmn:endEvent id="end"></bpmn:endEvent>
<bpmn:boundaryEvent id="het-han" attachedToRef="viec"><bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
<bpmn:endEvent id="end-2"></bpmn:endEvent>
<bpmn:sequenceFlow id="start_viec" sourceRef="start" targetRef="viec"></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="viec_tin" sourceRef="viec" targetRef="tin"></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="tin_end" sourceRef="tin" targetRef="end"></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="het-han_end-2" sourceRef="het-han" targetRef="end-2"></bpmn:sequenceFlow>
</bpmn:process>
</bpmn:definitions>', '2026-11-24', '2026-11-24T02:00:00.000Z', null, 'mau 1.0.0', null);
insert into "revision" ("kind", "id", "number", "hash", "plugin", "content", "effective_from", "published_at", "published_by", "basis", "note") values ('register', 'people', 1, '9513c299b3dd994da079c56f5a733feeafd64924e38a903ad3d251ad1c9637d9', 'mau', '{
  "id": "people",
  "title": "Người",
  "kind": "register",
  "schema": {},
  "label": "ten",
  "columns": [
    "ten"
  ]
}
', '2026-11-24', '2026-11-24T02:00:00.000Z', null, 'mau 1.0.0', null);
insert into "revision" ("kind", "id", "number", "hash", "plugin", "content", "effective_from", "published_at", "published_by", "basis", "note") values ('register', 'so-nghi', 1, 'dd13c041d3cdcad2f35815bb77a07808aa917add94b2e85fce4cf20d8e9679fb', 'mau', '{
  "id": "so-nghi",
  "title": "Sổ nghỉ",
  "kind": "register",
  "schema": {},
  "label": "ten",
  "subject": "nguoi",
  "columns": [
    "ten"
  ]
}
', '2026-11-24', '2026-11-24T02:00:00.000Z', null, 'mau 1.0.0', null);
insert into "revision" ("kind", "id", "number", "hash", "plugin", "content", "effective_from", "published_at", "published_by", "basis", "note") values ('regulation', '01/2026', 1, 'b5565dd3dd6554c8a5e1e1736a880d3e4453a1098af7e4cc1b1666be1d385c2a', 'mau', '{
  "id": "01/2026",
  "kind": "Quy định",
  "title": "Quy định",
  "shortTitle": "QĐ 01",
  "inForce": {
    "from": "2026-01-01"
  },
  "provisions": [],
  "verified": false,
  "source": "ví dụ"
}
', '2026-11-24', '2026-11-24T02:00:00.000Z', null, 'mau 1.0.0', null);
insert into "revision" ("kind", "id", "number", "hash", "plugin", "content", "effective_from", "published_at", "published_by", "basis", "note") values ('settings', 'mau', 1, '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', 'mau', '{}
', '2026-11-24', '2026-11-24T02:00:00.000Z', null, 'mau 1.0.0', null);
insert into "setting" ("name", "value") values ('org-version', '1');
insert into "subscription" ("case_id", "wait", "element", "name", "correlation_key", "kind", "since") values ('id-00000004', 'tin~3', 'tin', 'tra-loi', 'A-1', 'message', '2026-11-24T02:00:00.000Z');
insert into "task" ("case_id", "task_id", "wait", "element", "step", "form", "decides", "unit", "workflow", "number", "assignee", "due", "state", "since", "ended_at", "ended_by", "errors", "warnings", "returned", "version", "search_text") values ('id-00000001', 'id-00000002', 'nop~1', 'nop', 'Nộp đơn', 'don', 0, 'don-vi-mau', 'don-nghi', 'HS-2026-0001', null, null, 'completed', '2026-11-24T02:00:00.000Z', '2026-11-24T02:00:00.000Z', 'user-nhan-vien', 0, 0, null, 1, 'hs-2026-0001 don-nghi – don vi don-vi-mau nop don don vi don-vi-mau');
insert into "task" ("case_id", "task_id", "wait", "element", "step", "form", "decides", "unit", "workflow", "number", "assignee", "due", "state", "since", "ended_at", "ended_by", "errors", "warnings", "returned", "version", "search_text") values ('id-00000001', 'id-00000003', 'duyet~2', 'duyet', 'Duyệt đơn', 'duyet', 1, 'don-vi-mau', 'don-nghi', 'HS-2026-0001', 'user-lanh-dao', '2026-11-27T16:59:59Z', 'open', '2026-11-24T02:00:00.000Z', null, null, 0, 0, null, 1, 'hs-2026-0001 don-nghi – don vi don-vi-mau duyet don don vi don-vi-mau');
insert into "task" ("case_id", "task_id", "wait", "element", "step", "form", "decides", "unit", "workflow", "number", "assignee", "due", "state", "since", "ended_at", "ended_by", "errors", "warnings", "returned", "version", "search_text") values ('id-00000004', 'id-00000005', 'viec~1', 'viec', 'viec', null, 0, 'don-vi-mau', 'thong-bao', 'HS-2026-0002', null, null, 'completed', '2026-11-24T02:00:00.000Z', '2026-11-24T02:00:00.000Z', 'user-nhan-vien', 0, 0, null, 1, 'hs-2026-0002 thong-bao – don vi don-vi-mau viec don vi don-vi-mau');
insert into "task_role" ("case_id", "task_id", "role") values ('id-00000001', 'id-00000002', 'nhan-vien');
insert into "task_role" ("case_id", "task_id", "role") values ('id-00000001', 'id-00000003', 'lanh-dao');
insert into "task_role" ("case_id", "task_id", "role") values ('id-00000004', 'id-00000005', 'nhan-vien');
insert into "timer" ("case_id", "wait", "element", "due", "state") values ('id-00000004', 'het-han~2', 'het-han', '2026-11-27T02:00:00.000Z', 'cancelled');
