package guatu.enterprise;

import guatu.directory.SealedColumn;
import guatu.directory.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom to speak to at a firm. */
@Configuration(proxyBeanMethods = false)
class SealedByRegistry {

    @Bean
    static SealedColumns sealedOfFirms() {
        return SealedColumns.of(column("name"), column("mobile"), column("email"));
    }

    private static SealedColumn column(String field) {
        return new SealedColumn("enterprise_contact", "id", field + "_sealed", "enterprise_contact." + field + ":");
    }
}
