package org.yiciban.sandbox;

import ch.qos.logback.classic.LoggerContext;
import io.micrometer.core.instrument.Metrics;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import javax.management.ObjectName;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.LoggerFactory;

/**
 * What all programs of one machine share, and a second inside could touch.
 *
 * @param engines known by name to everybody
 * @param ahead how many minutes the clock of all engines is ahead of the real time
 * @param beans known to the machine's management
 * @param meters how many registries the one for everybody has
 * @param logging when it was last set up
 * @param properties names of the machine's settings
 */
record Traces(
        Set<String> engines, long ahead, Set<ObjectName> beans, int meters, long logging, Set<String> properties) {

    static Traces now() {
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        Duration ahead = Duration.between(
                Clock.systemUTC().instant(), ClockUtil.getCurrentTime().toInstant());
        return new Traces(
                Set.copyOf(ProcessEngines.getProcessEngines().keySet()),
                ahead.plusSeconds(30).toMinutes(),
                ManagementFactory.getPlatformMBeanServer().queryNames(null, null),
                Metrics.globalRegistry.getRegistries().size(),
                logging.getBirthTime(),
                new TreeSet<>(System.getProperties().stringPropertyNames()));
    }
}
