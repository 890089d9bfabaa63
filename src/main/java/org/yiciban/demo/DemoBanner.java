package org.yiciban.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of the log at the start of a demo says where to go. */
@Component
@ConditionalOnProperty(name = "yiciban.demo", matchIfMissing = true)
class DemoBanner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBanner.class);

    private final Environment environment;

    DemoBanner(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info("The demo is open: http://{}:{}", environment.getProperty("server.address"), port);
        }
    }
}
