package org.yiciban.figures;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that counts the statements made on it. */
final class Counted {

    private Counted() {}

    static Connection by(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                Counted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().matches("prepareStatement|createStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
