package guatu.delivery.planning;

import guatu.calendar.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar that plans are reckoned by. */
@Configuration(proxyBeanMethods = false)
class PlanningBeans {

    @Bean
    static WorkingCalendar workingCalendar() {
        return WorkingCalendar.stateCouncil();
    }
}
