-- Addresses that alerts of a monitor were mailed to become targets, each told of the matches of its monitors by one route.

insert into target (id, tenant_id, kind, name, settings, state, version, created_at, updated_at)
    select gen_random_uuid(), tenant_id, 'mail', left(lower(address), 100), jsonb_build_object('address', min(address)),
        'active', 1, min(created_at), now()
    from alert_recipient group by tenant_id, lower(address)
    on conflict do nothing;

-- What goes to a target waits in its lane.
insert into delivery_lane (id, tenant_id, kind) select id, tenant_id, kind from target on conflict do nothing;

insert into alert_route (id, tenant_id, name, active, position, kinds, levels, tags, monitors, targets, group_by,
        wait_seconds, update_minutes, repeat_minutes, quiet, escalation, daily_cap, goes_on, version, created_at)
    select gen_random_uuid(), t.tenant_id, left('Matches to ' || t.name, 100), true,
        row_number() over (partition by t.tenant_id order by t.created_at, t.id), '["match"]', '[]', '[]',
        jsonb_agg(r.monitor_id order by r.created_at), jsonb_build_array(t.id), 'story', 0, 15, null,
        '{"zone": "UTC", "ranges": [], "holidays": [], "largeGoesThrough": true}', '[]', 20, true,
        1, t.created_at
    from target t join alert_recipient r on r.tenant_id = t.tenant_id and lower(r.address) = t.name
    where t.kind = 'mail' group by t.id;

drop table alert_recipient;
