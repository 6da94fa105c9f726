package guatu.demo;

import guatu.directory.Role;
import java.util.List;

/** The demo's accounts: one per role, none of them a real person. */
final class DemoAccounts {

    static final String PASSWORD = "guatu-demo-2026";

    static final List<DemoAccount> ALL = List.of(
            new DemoAccount("admin", "系统管理员", Role.ADMINISTRATOR, "ORG-JX"),
            new DemoAccount("leader", "市领导（演示）", Role.LEADER, "ORG-JX"),
            new DemoAccount("supervision", "督查室（演示）", Role.SUPERVISION_OFFICE, "ORG-JX"),
            new DemoAccount("investment", "高新区招商专员（演示）", Role.INVESTMENT_OFFICER, "ORG-HTZ"),
            new DemoAccount("steward", "经开区项目专员（演示）", Role.STEWARD, "ORG-EDZ"),
            new DemoAccount("officer", "经开区经办（演示）", Role.UNIT_OFFICER, "ORG-EDZ"),
            new DemoAccount("viewer", "南湖区查看人（演示）", Role.VIEWER, "ORG-NH"));

    private DemoAccounts() {}

    record DemoAccount(String username, String displayName, Role role, String organisationCode) {}
}
