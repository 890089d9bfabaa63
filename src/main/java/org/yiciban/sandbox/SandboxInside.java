package org.yiciban.sandbox;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.ProvenIdentity;
import org.yiciban.inside.InsideConfiguration;

/**
 * An inside for trials: the one configuration in a plain context on a database in memory, with a clock that stands until it
 * is moved. It has no doors, nothing works in it by itself, and neither settings nor secrets of the running program reach it.
 */
final class SandboxInside implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SandboxClock clock = new SandboxClock();
    private final TrialMeter meter = new TrialMeter();
    private final Path folder;
    private final HikariDataSource database;
    private final TrialTables tables;

    /**
     * Assembles it, which takes some seconds.
     *
     * @param library gives the divisions; nothing of it is released
     */
    SandboxInside(BundleLibrary library) {
        String name = "sandbox-" + UUID.randomUUID();
        database = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256")
                .username("sa")
                .password("")
                .build();
        folder = folder();
        try {
            context.setEnvironment(new SandboxSettings(name, folder));
            context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
            context.getBeanFactory().registerSingleton("ownClasses", new OwnClasses());
            context.registerBean(DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""));
            context.registerBean(Clock.class, () -> clock);
            context.registerBean(TrialMeter.class, () -> meter);
            context.registerBean(BundleLibrary.class, library::withoutBundles);
            context.registerBean(ProvenIdentity.class, () -> SandboxInside::whomTheAccountNames);
            context.register(InsideConfiguration.class, TrialParts.class);
            context.refresh();
            tables = new TrialTables(context.getBean(JdbcTemplate.class));
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("yiciban-sandbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProvenIdentity.Person> whomTheAccountNames(Account account) {
        return Optional.ofNullable(account.idNumber())
                .map(number -> new ProvenIdentity.Person(account.name().zh(), number));
    }

    TrialParts parts() {
        return context.getBean(TrialParts.class);
    }

    AnnotationConfigApplicationContext context() {
        return context;
    }

    SandboxClock clock() {
        return clock;
    }

    TrialMeter meter() {
        return meter;
    }

    TrialTables tables() {
        return tables;
    }

    /** The database goes with its inside, or its memory would stay. */
    @Override
    public void close() {
        try {
            context.close();
            new JdbcTemplate(database).execute("shutdown immediately");
        } finally {
            database.close();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    /** The time of the sandbox: it stands until a trial moves it. */
    static final class SandboxClock extends Clock {

        private volatile Instant now = Instant.EPOCH;

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
