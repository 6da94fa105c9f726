-- The index over standing versions says it all; withdrawing and recording anew at one instant is no mistake.
alter table rule_version drop constraint rule_version_is_unique;
