package org.yiciban.bounds;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.support.TaskUtils;

/** What is done every so often meets a database that is away as people do; it is told as shortly, and tried the next time. */
@Configuration(proxyBeanMethods = false)
class AwaySchedules {

    private static final Logger LOG = LoggerFactory.getLogger(AwaySchedules.class);

    @Bean
    ThreadPoolTaskSchedulerCustomizer knownTroubleIsToldShortly() {
        return scheduler -> scheduler.setErrorHandler(failed -> {
            if (DatabaseAway.isBehind(failed)) {
                LOG.warn("what is due waits for the next time, the database was away: {}", DatabaseAway.words(failed));
            } else {
                TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failed);
            }
        });
    }
}
