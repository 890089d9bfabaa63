package org.yiciban.casefile;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.yiciban.Yiciban;
import org.yiciban.engine.EngineJobs;
import org.yiciban.notification.PostRounds;
import org.yiciban.shared.CaseNumber;

/** The whole program, started by hand, so that it can be killed and started again on the same files, or twice. */
class Node implements AutoCloseable {

    static final String UPLOADS = "target/test-uploads-${surefire.forkNumber:1}";

    private final String url;
    private final ConfigurableApplicationContext context;

    private Node(String url, ConfigurableApplicationContext context) {
        this.url = url;
        this.context = context;
    }

    /**
     * @param url the database
     * @param jobExecutor whether jobs run by themselves
     * @param more further settings, as on the command line
     */
    static Node start(String url, String user, String password, boolean jobExecutor, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--server.port=0",
                "--logging.level.root=warn",
                "--yiciban.demo-cases=false",
                "--yiciban.engine.job-executor=" + jobExecutor));
        if (arguments.stream().noneMatch(one -> one.startsWith("--yiciban.materials.uploads="))) {
            arguments.add("--yiciban.materials.uploads=" + UPLOADS);
        }
        return new Node(
                url,
                new SpringApplicationBuilder(
                                Yiciban.class,
                                CaseScenarios.class,
                                CaseScenarios.Wiring.class,
                                WatchedDatabase.class,
                                CaseEnd.class,
                                EngineJobs.class,
                                PostRounds.class)
                        .registerShutdownHook(false)
                        .bannerMode(Banner.Mode.OFF)
                        .initializers(context ->
                                context.getBeanFactory().registerSingleton("ofOtherTests", new OfOtherTests()))
                        .run(arguments.toArray(String[]::new)));
    }

    /** On H2, where there is one node only. */
    static Node start(String url, String... more) {
        return start(url, "sa", "", false, more);
    }

    CaseScenarios town() {
        return bean(CaseScenarios.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    /** Works off one continuation of the case, nothing else. */
    boolean oneJob(CaseNumber number) {
        return bean(EngineJobs.class).one(number);
    }

    Instant now() {
        return town().parts.clock().instant();
    }

    /** The database is gone from one moment to the next, as when the power fails; what the program does then is no matter. */
    void kill() {
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException gone) {
            // the connection dies with the database
        }
        context.close();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Beans of test classes are no part of the program. */
    static final class OfOtherTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getResource().toString().contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfOtherTests;
        }

        @Override
        public int hashCode() {
            return OfOtherTests.class.hashCode();
        }
    }
}
