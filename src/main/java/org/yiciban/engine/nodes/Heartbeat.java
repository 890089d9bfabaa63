package org.yiciban.engine.nodes;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.shared.OwnThread;

/**
 * While this node works off jobs it says every two seconds that it lives, and frees the jobs of nodes that don't: what a
 * dead node had taken goes on elsewhere within fifteen seconds, not when its locks have run out after a minute.
 */
public class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final String owner;
    private final EngineNodes nodes;
    private final OwnThread thread =
            new OwnThread("heartbeat-1", EVERY, trouble -> LOG.warn("this node could not say that it lives", trouble));

    /** The heartbeat of the node on which that engine works off jobs. */
    public Heartbeat(ProcessEngine engine, JdbcClient jdbc, TransactionTemplate transaction) {
        this.owner = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .getLockOwner();
        this.nodes = new EngineNodes(jdbc, transaction);
    }

    /** From now on this node lives; before it takes its first job. */
    public void begin() {
        nodes.seen(owner);
        thread.open();
        thread.every(EVERY, this::beat);
    }

    private void beat() {
        nodes.seen(owner);
        for (String dead : nodes.dead()) {
            int freed = nodes.free(dead);
            if (freed > 0) {
                LOG.warn("a node has died, {} of its jobs go on", freed);
            }
        }
    }

    /** This node takes no more jobs; what it had taken and not begun goes on elsewhere at once. */
    public void end() {
        if (thread.isOpen()) {
            thread.close();
            nodes.free(owner);
        }
    }
}
