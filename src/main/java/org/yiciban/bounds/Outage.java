package org.yiciban.bounds;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;
import org.yiciban.shared.Causes;
import org.yiciban.shared.DatabaseGone;
import org.yiciban.shared.OwnThread;

/**
 * That the database is away, from whoever meets it first until a connection is good again. The others of the pool are
 * given up at once, so that nobody has to find out about each; the log says when it began, and when it was over.
 */
@Component
class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int VALID_SECONDS = 1;

    private final DataSource database;
    private final AtomicReference<Long> began = new AtomicReference<>();
    private final AtomicInteger unsaid = new AtomicInteger();
    private final OwnThread watch;

    Outage(DataSource database) {
        this.database = database;
        this.watch = new OwnThread(
                "database-watch",
                Duration.ZERO,
                failed -> LOG.warn("nobody looks whether the database is back", failed));
        watch.open();
        watch.every(LOOK, this::look);
    }

    /** Somebody met it, and tells of it himself. */
    void met(Throwable failure) {
        if (began.compareAndSet(null, System.nanoTime())) {
            unsaid.set(0);
            LOG.warn("the database is away: {}", DatabaseGone.words(failure));
            giveUpOthers(failure);
        }
    }

    /** Somebody met it, and what he said of it at length is left out. */
    void metUnsaid(Throwable failure) {
        met(failure);
        unsaid.incrementAndGet();
    }

    /** Those that work end with what they are at. A pool that is only crowded keeps what it has. */
    private void giveUpOthers(Throwable failure) {
        HikariDataSource hikari = DataSourceUnwrapper.unwrap(database, HikariDataSource.class);
        HikariPoolMXBean pool = hikari == null ? null : hikari.getHikariPoolMXBean();
        if (pool == null) {
            return;
        }
        boolean silent =
                Causes.first(failure, SQLTransientConnectionException.class).isPresent()
                        && pool.getActiveConnections() < pool.getTotalConnections();
        if (silent || DatabaseGone.isCutOff(failure)) {
            pool.softEvictConnections();
        }
    }

    private void look() {
        Long since = began.get();
        if (since != null && isThere()) {
            began.set(null);
            LOG.info(
                    "the database is there again, after {} s; {} stacks that told of it were left out",
                    Duration.ofNanos(System.nanoTime() - since).toSeconds(),
                    unsaid.get());
        }
    }

    private boolean isThere() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(VALID_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    @PreDestroy
    void end() {
        watch.close();
    }
}
