-- 200 private projects of 500 issues (25 parents, each with 19 children), the same every time but for the dates, which
-- lie around today. member1 belongs to every project. Every password is Passw0rd!.
create temp table word as select array['供应链','客户中心','财务共享','人力资源','数据中台','生产执行','质量追溯','仓储物流','采购协同','移动办公'] as thing,
    array['登录','审批流','报表','接口','权限','消息推送','数据同步','附件上传','批量导入','导出功能','检索','日志审计','组织架构','预算控制','发票核验','库存盘点','看板','移动端页面','任务调度','缓存层'] as part,
    array['需求梳理','方案设计','原型评审','编码实现','联调测试','性能优化','缺陷修复','上线部署','用户培训','验收确认'] as act,
    array['','（一期）','（二期）','及问题跟踪','与现场确认','并输出报告'] as more,
    array['请按照评审会议纪要完成本项工作。','需要与业务部门确认字段口径。','当前进度正常暂无风险。','供应商反馈延期三天请关注。','已完成自测等待测试人员回归。','相关文档已经上传至项目空间。'] as sentence;
create function pick(choices text[], seed int) returns text language sql immutable
    return choices[1 + ((seed::bigint * 2654435761) % 4294967291 % array_length(choices, 1))::int];

insert into users (id, login, hashed_password, firstname, lastname, admin, status, language, created_on, updated_on, type, mail_notification, salt, must_change_passwd)
select 9 + n, 'member' || n, encode(sha1.digest, 'hex'), '员', '成', false, 1, 'zh', now(), now(), 'User', 'none', 'salt', false
from generate_series(1, 300) n,
     lateral (select public.digest('salt' || encode(public.digest('Passw0rd!', 'sha1'), 'hex'), 'sha1') as digest) sha1;
insert into email_addresses (id, user_id, address, is_default, notify, created_on, updated_on)
select id, id, login || '@example.invalid', true, false, now(), now() from users where login like 'member%';
insert into projects (id, name, description, is_public, created_on, updated_on, identifier, status, lft, rgt, inherit_members)
select n, pick(w.thing, n) || '项目' || n, pick(w.sentence, n), false, now(), now(), 'p' || lpad(n::text, 3, '0'), 1, 2 * n - 1, 2 * n, false
from generate_series(1, 200) n, word w;
insert into enabled_modules (project_id, name)
select n, module from generate_series(1, 200) n, unnest(array['issue_tracking', 'gantt', 'calendar', 'time_tracking', 'documents', 'files', 'wiki', 'news']) module;
insert into projects_trackers (project_id, tracker_id) select n, t from generate_series(1, 200) n, generate_series(1, 3) t;
insert into members (id, user_id, project_id, created_on, mail_notification)
select 30 * (p - 1) + m + 1, case m when 0 then 10 else 11 + (p * 29 + m * 7) % 299 end, p, now(), false
from generate_series(1, 200) p, generate_series(0, 29) m on conflict do nothing;
insert into member_roles (id, member_id, role_id) select id, id, 4 from members;

-- n counts from 1; place 0 of 20 is the parent. A child takes three days, one after the other.
insert into issues (id, tracker_id, project_id, subject, description, due_date, status_id, assigned_to_id, priority_id, author_id, lock_version,
                    created_on, updated_on, start_date, done_ratio, estimated_hours, parent_id, root_id, lft, rgt, is_private, closed_on)
select n, 1 + n % 3, project, pick(w.thing, n) || pick(w.part, n / 3 + 7) || pick(w.act, n / 7 + 3) || pick(w.more, n / 11),
       pick(w.sentence, n) || pick(w.sentence, n + 1) || pick(w.sentence, n + 2) || pick(w.sentence, n * 3) || pick(w.sentence, n * 7),
       due, case when due < current_date - 10 then 5 when due < current_date + 20 then 2 else 1 end,
       11 + (n * 13 + project) % 150, 2 + n % 3, 11 + n % 299, 0, now() - interval '90 days', now() - interval '9 days', begun,
       case when due < current_date - 10 then 100 when due < current_date + 20 then n % 9 * 10 else 0 end, 8,
       case place when 0 then null else n - place end, n - place, case place when 0 then 1 else 2 * place end,
       case place when 0 then 40 else 2 * place + 1 end, false, case when due < current_date - 10 then due end
from word w, lateral (
    select n, 1 + (n - 1) / 500 as project, (n - 1) % 20 as place,
           current_date - 300 + (n - 1) / 500 % 120 + (n - 1) % 500 / 20 * 18 % 450 + case (n - 1) % 20 when 0 then 0 else (n - 1) % 20 * 3 end as begun,
           current_date - 297 + (n - 1) / 500 % 120 + (n - 1) % 500 / 20 * 18 % 450 + case (n - 1) % 20 when 0 then 60 else (n - 1) % 20 * 3 end as due
    from generate_series(1, 100000) n) drawn;
insert into journals (id, journalized_id, journalized_type, user_id, notes, created_on, private_notes)
select 2 * n - j, n, 'Issue', 11 + (n + j) % 299, case when (n + j) % 5 < 3 then pick(w.sentence, n + j) else '' end, now() - interval '20 days', false
from generate_series(1, 100000) n, generate_series(0, 1) j, word w;
insert into journal_details (journal_id, property, prop_key, old_value, value)
select id, 'attr', case id % 2 when 0 then 'status_id' else 'done_ratio' end, '1', '2' from journals;
insert into custom_values (customized_type, customized_id, custom_field_id, value)
select 'Issue', n, f.id, case f.field_format when 'int' then (n % 500)::text when 'date' then '2026-12-01' when 'string' then 'HT-2026-' || n % 9999
    when 'list' then case f.name when '风险等级' then '中' else '华东区' end end
from generate_series(1, 100000) n, custom_fields f;
insert into issue_relations (issue_from_id, issue_to_id, relation_type, delay)
select n, n + 1, 'precedes', 0 from generate_series(1, 99999) n where n % 20 not in (0, 1)
union all select n, n + 2, 'precedes', 0 from generate_series(1, 99997) n where n % 20 between 2 and 11 and n % 500 < 490;
insert into tokens (user_id, action, value, created_on, updated_on) values (10, 'api', '0123456789abcdef0123456789abcdef01234567', now(), now());
do $$ declare t record; begin
    for t in select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'id' and column_default like 'nextval%' loop
        execute format('select setval(pg_get_serial_sequence(%L, ''id''), coalesce((select max(id) from %I), 1))', t.name, t.name);
    end loop;
end $$;
drop function pick;
