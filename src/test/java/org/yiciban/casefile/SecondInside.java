package org.yiciban.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.ProvenIdentity;
import org.yiciban.inside.InsideConfiguration;

/**
 * An inside of its own beside the running program: the one configuration in a plain context, a database in memory, one
 * bundle, a clock that a test moves. Nothing of Boot's start is there: its listeners would set up the logging and the
 * shutdown of the living program anew.
 */
final class SecondInside implements AutoCloseable {

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcConnectionPool database = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256", "sa", "");

    SecondInside(Map<String, String> bundle, List<Account> people) {
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.getBeanFactory().registerSingleton("ofOtherTests", new Node.OfOtherTests());
        settings(context.getEnvironment().getPropertySources());
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(BundleLibrary.class, () -> new BundleLibrary(bundle));
        context.registerBean(ProvenIdentity.class, () -> SecondInside::whomTheAccountNames);
        context.register(InsideConfiguration.class, CaseScenarios.class, CaseScenarios.Wiring.class, CaseEnd.class);
        context.refresh();
        people.forEach(person -> context.getBean(Accounts.class).save(person, "nobody logs in here"));
    }

    private static void settings(MutablePropertySources sources) {
        sources.addFirst(new MapPropertySource(
                "a second inside",
                Map.of(
                        "yiciban.engine.name", "second",
                        "yiciban.journal-secret", "a secret of its own",
                        "yiciban.materials.uploads", "target/test-uploads-second")));
        try {
            new YamlPropertySourceLoader()
                    .load("application.yaml", new ClassPathResource("application.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProvenIdentity.Person> whomTheAccountNames(Account account) {
        return Optional.ofNullable(account.idNumber())
                .map(number -> new ProvenIdentity.Person(account.name().zh(), number));
    }

    CaseScenarios town() {
        return context.getBean(CaseScenarios.class);
    }

    /** The database goes with its inside: nobody comes back to it. */
    @Override
    public void close() {
        context.close();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            database.dispose();
        }
    }
}
