package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.management.ObjectName;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;

/** The inside without its doors carries a case, beside the living program, which notices nothing. */
@CaseTest
class SecondInsideTest {

    private static final String SERVICE = "restaurant-opening";

    @Autowired
    ConfigurableApplicationContext program;

    @Autowired
    CaseScenarios town;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSecondInsideCarriesACaseToItsEndAndTheProgramNoticesNothing() throws Exception {
        CaseScenario ours =
                town.aCase().of(SERVICE).receivedOn("2027-04-06T10:00").accepted();
        Traces before = traces();
        CaseNumber theirs;
        try (SecondInside second = second()) {
            CaseScenario there = second.town().aCase().of(SERVICE).receivedOn("2027-03-01T09:00");
            theirs = there.number();
            there.accepted().then("2027-03-05T09:00").finishedWell();
            second.context.getBean(CaseEnd.class).isSound(there, "without doors");
            assertThat(there.town().parts.clock().instant())
                    .as("the other clock")
                    .isBefore(town.parts.clock().instant());
            assertThat(ProcessEngines.getProcessEngines())
                    .as("engines that everybody knows by name")
                    .doesNotContainKeys(
                            engine(second.context).getName(), engine(program).getName());
            assertThat(engine(second.context).getName())
                    .isNotEqualTo(engine(program).getName());
            assertThat(second.town().parts.files().find(ours.number()))
                    .as("our case, there")
                    .isEmpty();
        }
        assertThat(town.parts.files().find(theirs)).as("their case, here").isEmpty();
        assertThat(traces()).isEqualTo(before);
        ours.finishedWell();
        assertThat(ours.file().status().isFinal()).isTrue();
    }

    /**
     * One truth of what the inside is: whatever it has, the program has too. Closed and assembled again, it is the same;
     * within a transaction of the program neither takes the other's case for its own.
     */
    @Test
    void itCanBeAssembledAgainAndKeepsItsCasesFromTheProgram() {
        Map<String, String> inside;
        try (SecondInside first = second()) {
            inside = beans(first.context);
            assertThat(inside).hasSizeGreaterThan(100);
            assertThat(beans(program)).containsAllEntriesOf(inside);
        }
        CaseScenario ours = town.aCase().of(SERVICE).receivedOn("2027-04-07T10:00");
        try (SecondInside again = second()) {
            assertThat(beans(again.context)).isEqualTo(inside);
            assertThat(again.town().release(SERVICE).hash())
                    .isEqualTo(town.release(SERVICE).hash());
            transaction.executeWithoutResult(status -> {
                town.parts.files().lock(ours.number());
                assertThatThrownBy(() -> again.town().parts.files().lock(ours.number()))
                        .isInstanceOf(ActRefused.class);
            });
        }
    }

    /** Our beans by name, without those of tests. */
    private static Map<String, String> beans(ConfigurableApplicationContext context) {
        Map<String, String> beans = new TreeMap<>();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name);
            if (type != null
                    && type.getName().matches("org\\.yiciban\\.[a-z.]+\\.[A-Z].*")
                    && !type.getPackageName().equals("org.yiciban.casefile")) {
                beans.put(name, type.getName().replaceAll("\\$\\$.*", ""));
            }
        }
        return beans;
    }

    private SecondInside second() {
        Map<String, String> shipped = BundleFolders.shipped();
        BundleKey service = new BundleKey(SERVICE);
        Map<String, String> files =
                new TreeMap<>(BundleFiles.of(service, shipped).files());
        files.put("bpmn/catalogue/divisions.yaml", shipped.get("bpmn/catalogue/divisions.yaml"));
        return new SecondInside(files, people());
    }

    private List<Account> people() {
        return jdbc.queryForList("select username from account", String.class).stream()
                .map(town::account)
                .toList();
    }

    private static ProcessEngine engine(ConfigurableApplicationContext context) {
        return context.getBean(ProcessEngine.class);
    }

    /**
     * Where one inside could be seen by another.
     *
     * @param rows of each table, the engine's among them
     * @param beans that the machine's management knows
     * @param engines that are known by name to everybody
     * @param ahead how many minutes the clock of all engines is ahead
     */
    private record Traces(Map<String, Long> rows, Set<ObjectName> beans, Set<String> engines, long ahead) {}

    private Traces traces() throws Exception {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)
                .forEach(table ->
                        rows.put(table, jdbc.queryForObject("select count(*) from \"" + table + "\"", Long.class)));
        assertThat(rows).containsKeys("ACT_RE_DEPLOYMENT", "ACT_RU_EXECUTION", "CASE_FILE");
        Duration ahead = Duration.between(
                Clock.systemUTC().instant(), ClockUtil.getCurrentTime().toInstant());
        return new Traces(
                rows,
                ManagementFactory.getPlatformMBeanServer().queryNames(null, null),
                ProcessEngines.getProcessEngines().keySet(),
                ahead.plusSeconds(30).toMinutes());
    }
}
