package org.yiciban.casefile;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands in front of the database and sees every round trip of a thread: a statement, or a batch (once). A thread that
 * wants a second connection while it holds one is refused: with many of its kind it would wait for ever.
 */
class WatchedDatabase implements BeanPostProcessor, ApplicationListener<ContextRefreshedEvent> {

    private static final ThreadLocal<Watcher> WATCHER = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> HOLDS = ThreadLocal.withInitial(() -> false);

    private volatile boolean started;

    /** Is told before each round trip; may make it fail. */
    interface Watcher {
        void before(Connection connection, String sql) throws SQLException;
    }

    /** What the act sent to the database, in its order. */
    static List<String> roundTrips(Runnable act) {
        List<String> seen = new ArrayList<>();
        watched(seen::add, act);
        return seen;
    }

    /** Runs the act; the watcher is told before each round trip that this thread makes. */
    static void watched(Consumer<String> watcher, Runnable act) {
        disturbed((connection, sql) -> watcher.accept(sql), act);
    }

    static void disturbed(Watcher watcher, Runnable act) {
        WATCHER.set(watcher);
        try {
            act.run();
        } finally {
            WATCHER.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Watched) ? new Watched(source) : bean;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent everythingStands) {
        started = true;
    }

    private static void tell(Connection connection, String sql) throws SQLException {
        Watcher watcher = WATCHER.get();
        if (watcher != null) {
            watcher.before(connection, sql.replaceAll("\\s+", " ").strip());
        }
    }

    private final class Watched extends DelegatingDataSource {

        Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return theOnly(super::getConnection);
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return theOnly(() -> super.getConnection(username, password));
        }
    }

    /** Where a connection comes from. */
    private interface Source {
        Connection take() throws SQLException;
    }

    private Connection theOnly(Source source) throws SQLException {
        // the tables are made with several
        if (started && HOLDS.get()) {
            throw new SQLException("a second connection while one is held");
        }
        Connection taken = connection(source.take());
        HOLDS.set(true);
        return taken;
    }

    private static Connection connection(Connection real) {
        return proxy(Connection.class, (proxy, method, values) -> {
            if (method.getName().equals("close")) {
                HOLDS.set(false);
            }
            Object answer = call(real, method, values);
            if (answer instanceof PreparedStatement statement) {
                return statement(PreparedStatement.class, statement, (String) values[0]);
            }
            return answer instanceof Statement statement ? statement(Statement.class, statement, null) : answer;
        });
    }

    private static <S extends Statement> S statement(Class<S> type, S real, String prepared) {
        return proxy(type, (proxy, method, values) -> {
            if (method.getName().startsWith("execute")) {
                tell(real.getConnection(), prepared != null ? prepared : values == null ? "batch" : (String) values[0]);
            }
            return call(real, method, values);
        });
    }

    private static Object call(Object real, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(real, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
