package org.yiciban.figures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yiciban.shared.StartRefused;

/**
 * A port of its own on which a Prometheus fetches the figures and nothing else, without a login: closed unless it is set,
 * and open to this machine alone unless an address is set as well. It stands beside the doors, so that it answers while
 * all places before the database are taken.
 */
@Component
class FiguresPort implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresPort.class);
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final ObjectProvider<PrometheusMeterRegistry> registry;
    private final int port;
    private final String address;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    FiguresPort(
            ObjectProvider<PrometheusMeterRegistry> registry,
            @Value("${yiciban.figures.port:-1}") int port,
            @Value("${yiciban.figures.address:127.0.0.1}") String address) {
        this.registry = registry;
        this.port = port;
        this.address = address;
    }

    @Override
    public void start() {
        PrometheusMeterRegistry figures = registry.getIfAvailable();
        if (port < 0 || figures == null) {
            return;
        }
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(address, port), 0);
            ExecutorService own = Executors.newFixedThreadPool(2, task -> {
                Thread thread = new Thread(task, "figures-port");
                thread.setDaemon(true);
                return thread;
            });
            opened.setExecutor(own);
            opened.createContext("/", exchange -> answer(exchange, figures));
            opened.start();
            server = opened;
            threads = own;
            LOG.info(
                    "figures for Prometheus at http://{}:{}/metrics",
                    address,
                    opened.getAddress().getPort());
        } catch (IOException taken) {
            throw new StartRefused(List.of("The port of the figures can't be opened at " + address + ":" + port + " ("
                    + taken.getMessage() + "): set YICIBAN_FIGURES_PORT to one that is free, or leave it away."));
        }
    }

    private static void answer(HttpExchange exchange, PrometheusMeterRegistry figures) {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/metrics")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                byte[] text = figures.scrape().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TYPE);
                exchange.sendResponseHeaders(200, text.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(text);
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The port that was opened; empty where it is closed. */
    int opened() {
        return server == null ? -1 : server.getAddress().getPort();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (threads != null) {
            threads.shutdown();
            threads = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
