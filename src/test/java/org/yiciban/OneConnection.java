package org.yiciban;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** The database pool of a running program, shrunk to one connection for a while: whoever wants a second one is refused. */
public final class OneConnection {

    private static final long PATIENCE_MILLIS = 2_000;

    private OneConnection() {}

    /** Does it with one connection for everybody. */
    public static <T> T with(DataSource source, Callable<T> act) throws Exception {
        HikariDataSource pool = pool(source);
        int before = pool.getMaximumPoolSize();
        int idle = pool.getMinimumIdle();
        long patience = pool.getConnectionTimeout();
        pool.setMinimumIdle(1);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        try {
            pool.getHikariPoolMXBean().softEvictConnections();
            Awaitility.await("one connection alone")
                    .atMost(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .until(() -> pool.getHikariPoolMXBean().getTotalConnections() <= 1);
            return act.call();
        } finally {
            pool.setMaximumPoolSize(before);
            pool.setMinimumIdle(idle);
            pool.setConnectionTimeout(patience);
        }
    }

    private static HikariDataSource pool(DataSource source) throws SQLException {
        return source.unwrap(HikariDataSource.class);
    }
}
