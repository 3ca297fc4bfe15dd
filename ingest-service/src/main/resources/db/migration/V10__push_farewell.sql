-- The hub is told when its pushes are no longer wanted, and may then end the subscription.
alter table push_subscription drop constraint push_subscription_state_check;
alter table push_subscription add constraint push_subscription_state_check
    check (state in ('wanted', 'pending', 'verified', 'refused', 'leaving'));
