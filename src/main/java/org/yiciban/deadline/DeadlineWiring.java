package org.yiciban.deadline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where this module meets Spring. */
@Configuration(proxyBeanMethods = false)
class DeadlineWiring {

    @Bean
    Calendars calendars() {
        return new ShippedCalendars();
    }
}
