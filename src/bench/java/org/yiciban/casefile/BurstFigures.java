package org.yiciban.casefile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.Yiciban;
import org.yiciban.engine.BenchDatabase;

/** Two hundred applications within a second and somebody else who reads meanwhile, before Safe ground and as shipped. */
public final class BurstFigures {

    private BurstFigures() {}

    public static void main(String[] arguments) {
        List<String> lines = new ArrayList<>(List.of(
                "| | succeeded | told to wait | failed | cases | answer p50 / p95 / max, s | bystander p50 / max, s"
                        + " | bystander without his page |",
                "|---|---|---|---|---|---|---|---|"));
        lines.add(measured(BenchDatabase.POSTGRESQL, true));
        lines.add(measured(BenchDatabase.POSTGRESQL, false));
        lines.add(measured(BenchDatabase.H2, false));
        lines.forEach(System.out::println);
        // what still waits in the background isn't waited for
        System.exit(0);
    }

    private static String measured(BenchDatabase database, boolean before) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--yiciban.demo-cases=false",
                "--yiciban.bundles=src/test/resources/api/bundles",
                // whoever applies on the site has logged in before; the interface looks at a password each time
                "--yiciban.passwords.cost=4",
                "--logging.level.root=off",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.newUrl()));
        if (database == BenchDatabase.POSTGRESQL) {
            settings.add("--spring.datasource.username=postgres");
            settings.add("--spring.datasource.password=postgres");
        }
        SpringApplicationBuilder program = new SpringApplicationBuilder(Yiciban.class);
        if (before) {
            settings.addAll(BeforeSafeGround.SETTINGS);
            program.initializers(new BeforeSafeGround());
        }
        try (ConfigurableApplicationContext context = program.run(settings.toArray(String[]::new))) {
            Burst burst = new Burst(context.getEnvironment().getProperty("local.server.port"));
            burst.warmUp();
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            int there = cases(jdbc);
            String figures = burst.run();
            return "| " + database + ", " + (before ? "before" : "as shipped") + " | "
                    + figures.formatted(cases(jdbc) - there) + " |";
        }
    }

    private static int cases(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from case_file", Integer.class);
    }
}
