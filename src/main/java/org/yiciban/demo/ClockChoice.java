package org.yiciban.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one place that knows the real clock: movable in demo mode, plain otherwise. */
@Configuration(proxyBeanMethods = false)
class ClockChoice {

    @Bean
    @ConditionalOnProperty(name = "yiciban.demo", matchIfMissing = true)
    DemoClock demoClock(JdbcClient jdbc, ApplicationEventPublisher events) {
        return new DemoClock(Clock.systemUTC(), jdbc, events);
    }

    @Bean
    @ConditionalOnProperty(name = "yiciban.demo", havingValue = "false")
    Clock clock() {
        return Clock.systemUTC();
    }
}
