package guatu.supervision.league.web;

import guatu.directory.EndpointAccess;
import guatu.directory.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the pages of league tables. */
@Configuration(proxyBeanMethods = false)
class LeagueAccess {

    @Bean
    static EndpointAccess leagueEndpoints() {
        return EndpointAccess.builder()
                .get(
                        Permission.APPROVE_CAUSE,
                        "/supervision/league-tables/imports",
                        "/supervision/league-tables/{id}/numbers.xlsx")
                .get(
                        Permission.SEE,
                        "/supervision/indicators",
                        "/supervision/league-tables",
                        "/supervision/league-tables/{id}",
                        "/supervision/league-tables/{id}/units/{unit}",
                        "/supervision/league-tables/{id}/units/{unit}/indicators/{indicator}",
                        "/api/v1/league-tables",
                        "/api/v1/league-tables/{id}")
                .post(Permission.RECORD, "/supervision/league-tables/{id}/units/{unit}/objections")
                .post(
                        Permission.APPROVE_CAUSE,
                        "/supervision/league-tables",
                        "/supervision/league-tables/imports",
                        "/supervision/league-tables/{id}/numbers",
                        "/supervision/league-tables/{id}/exclusions",
                        "/supervision/league-tables/{id}/exclusions/{unit}/removal",
                        "/supervision/league-tables/{id}/closure",
                        "/supervision/league-tables/{id}/publication",
                        "/supervision/league-tables/{id}/correction",
                        "/supervision/league-tables/{id}/objections/{objection}/decision")
                .build();
    }
}
