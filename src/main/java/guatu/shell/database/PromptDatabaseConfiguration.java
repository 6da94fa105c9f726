package guatu.shell.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever waits for an answer waits for the database only so long. */
@Configuration(proxyBeanMethods = false)
class PromptDatabaseConfiguration {

    @Bean
    static BeanPostProcessor promptDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new PromptDataSource(pool) : bean;
            }
        };
    }
}
