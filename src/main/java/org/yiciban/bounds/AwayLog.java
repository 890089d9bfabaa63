package org.yiciban.bounds;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.stereotype.Component;
import org.yiciban.shared.DatabaseGone;

/**
 * Leaves out of the log whatever tells of a database that is away with a stack, whoever says it: the engine that looks for
 * jobs says it every few seconds. {@link Outage} says once that it is away, and once that it is there again.
 */
@Component
class AwayLog extends TurboFilter {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(AwayLog.class);
    private static final String FQCN = AwayLog.class.getName();

    private final Outage outage;

    AwayLog(Outage outage) {
        this.outage = outage;
    }

    /** From here on it is asked; another kind of log leaves everything as it is. */
    @PostConstruct
    void join() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            start();
            log.addTurboFilter(this);
        }
    }

    @PreDestroy
    void leave() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        Throwable failure = thrown != null ? thrown : lastOf(values);
        if (failure == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        if (failure instanceof DatabaseGone known) {
            // ours says its own line, and no more than that
            String said = MessageFormatter.arrayFormat(format, values).getMessage() + ": " + known.getMessage();
            logger.log(marker, FQCN, Level.toLocationAwareLoggerInteger(level), "{}", new Object[] {said}, null);
            return FilterReply.DENY;
        }
        if (DatabaseAway.isBehind(failure)) {
            outage.metUnsaid(failure);
            return FilterReply.DENY;
        }
        return FilterReply.NEUTRAL;
    }

    /** A failure that stands behind the words is told with its stack as well. */
    private static @Nullable Throwable lastOf(Object @Nullable [] values) {
        return values != null && values.length > 0 && values[values.length - 1] instanceof Throwable last ? last : null;
    }

    /** What is done every so often meets it as people do; it is told as shortly, and tried the next time. */
    @Bean
    static ThreadPoolTaskSchedulerCustomizer knownTroubleIsToldShortly(Outage outage) {
        return scheduler -> scheduler.setErrorHandler(failed -> {
            if (DatabaseAway.isBehind(failed)) {
                outage.met(failed);
                LOG.warn("what is due waits for the next time, the database was away: {}", DatabaseAway.words(failed));
            } else {
                TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(failed);
            }
        });
    }
}
