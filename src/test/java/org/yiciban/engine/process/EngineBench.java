package org.yiciban.engine.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Publisher;
import org.yiciban.engine.BenchCase;
import org.yiciban.engine.BenchClock;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/** The engine with the shipped models and the smallest possible case around it. */
public class EngineBench implements AutoCloseable {

    static final String BUNDLE = "company-start-up";
    private static final AtomicInteger CASES = new AtomicInteger();
    private static final Map<BenchDatabase, EngineBench> SHARED = new ConcurrentHashMap<>();

    final String url;
    public final BenchClock clock;
    public final BenchCase benchCase;
    final CaseProcess process;
    public final LimitTimers limitTimers;
    final Publisher publisher;
    final ProcessEngine engine;
    public final JdbcClient jdbc;
    final ConfigurableApplicationContext context;
    private final TransactionTemplate transactions;

    /** Beans of the bench; no stereotype, so that no other test's component scan finds them. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({EngineConfiguration.class, EngineBackground.class})
    static class Beans {
        @Bean
        BenchClock clock() {
            return new BenchClock();
        }

        @Bean
        BenchCase benchCase(JdbcClient jdbc, Clock clock) {
            return new BenchCase(jdbc, clock);
        }
    }

    private EngineBench(String url, boolean jobExecutor) {
        this.url = url;
        context = new SpringApplicationBuilder(Beans.class)
                .registerShutdownHook(false)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.hikari.maximum-pool-size=12",
                        "--yiciban.engine.job-executor=" + jobExecutor);
        clock = context.getBean(BenchClock.class);
        benchCase = context.getBean(BenchCase.class);
        process = context.getBean(CaseProcess.class);
        publisher = context.getBean(Publisher.class);
        limitTimers = context.getBean(LimitTimers.class);
        engine = context.getBean(ProcessEngine.class);
        jdbc = context.getBean(JdbcClient.class);
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** One bench per database for all tests, job executor off. */
    static EngineBench on(BenchDatabase database) {
        return SHARED.computeIfAbsent(database, each -> fresh(each, false));
    }

    /** A bench on an empty database. */
    public static EngineBench fresh(BenchDatabase database, boolean jobExecutor) {
        EngineBench bench = new EngineBench(database.newUrl(), jobExecutor);
        for (String table : BenchCase.TABLES.split(";")) {
            bench.jdbc.sql(table).update();
        }
        return bench;
    }

    /** The same database after the program has gone down. */
    EngineBench restarted(boolean jobExecutor) {
        close();
        EngineBench again = new EngineBench(url, jobExecutor);
        again.clock.forward(Duration.between(again.clock.instant(), clock.instant()));
        again.benchCase.limits.putAll(benchCase.limits);
        return again;
    }

    <T> T inTransaction(Supplier<T> act) {
        return transactions.execute(status -> act.get());
    }

    void inTransaction(Runnable act) {
        transactions.executeWithoutResult(status -> act.run());
    }

    /** All shipped models in one deployment. */
    public String deployShipped() {
        SortedMap<String, String> files = new TreeMap<>();
        for (String model : List.of(
                "company-start-up",
                "handling/reception",
                "handling/agency-item",
                "handling/delivery",
                "handling/delay-explanation")) {
            String path = "bpmn/" + model + ".bpmn";
            files.put(path, text(path));
        }
        return deploy(files);
    }

    String deploy(Map<String, String> files) {
        return inTransaction(() -> publisher.deploy(BundleFiles.of(new BundleKey(BUNDLE), files), "bench"));
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CaseNumber newNumber() {
        return CaseNumber.of(LocalDate.of(2026, 9, 28), new DivisionCode("990101"), "B01", CASES.incrementAndGet());
    }

    /** Starts a case of the bundle as an act would: row first, then the process. */
    public CaseNumber startCase(String deployment, boolean optional) {
        CaseNumber number = newNumber();
        startCase(number, deployment, optional);
        return number;
    }

    void startCase(CaseNumber number, String deployment, boolean optional) {
        Map<String, Object> facts = new HashMap<>();
        for (String question : List.of("needBank", "needInvoice", "hasEmployees")) {
            facts.put(question, optional);
        }
        inTransaction(() -> {
            jdbc.sql("insert into bench_case (number) values (?)")
                    .param(number.value())
                    .update();
            process.start(number, BUNDLE, deployment, facts);
        });
        settle();
    }

    /** Works off all continuations and every timer that is due. */
    public void settle() {
        limitTimers.fireAllDue(clock.instant());
    }

    public List<String> openSteps(CaseNumber number) {
        return jdbc.sql("select part || ' ' || step from bench_task where number = ? order by part, step, checker")
                .param(number.value())
                .query(String.class)
                .list();
    }

    public List<String> openTasks(CaseNumber number) {
        return jdbc.sql("select id from bench_task where number = ? order by id")
                .param(number.value())
                .query(String.class)
                .list();
    }

    public String task(CaseNumber number, CasePart part, String step) {
        return jdbc.sql("select id from bench_task where number = ? and part = ? and step = ? order by checker")
                .params(number.value(), part.key(), step)
                .query(String.class)
                .list()
                .get(0);
    }

    /** An act: lock the case, then complete the task. */
    public void complete(CaseNumber number, String task, String outcome) {
        inTransaction(() -> {
            benchCase.lock(number);
            process.complete(task, new StepFacts(outcome, false));
        });
    }

    void complete(CaseNumber number, CasePart part, String step, String outcome) {
        complete(number, task(number, part, step), outcome);
        settle();
    }

    /** From the start to the acceptance. */
    public void accept(CaseNumber number) {
        for (int i = 0; i < 2; i++) {
            complete(number, CasePart.RECEPTION, "pre-check", "complete");
        }
        complete(number, CasePart.RECEPTION, "conclude", "accept");
    }

    public void limit(CaseNumber number, CasePart part, LimitTimer limitTimer, Instant due) {
        benchCase.limits.put(new BenchCase.Limit(number, part, limitTimer), due);
    }

    /** What the engine still holds for a case: instances, tasks, jobs, waiting messages. */
    public long left(CaseNumber number) {
        String instances = " in (select instance_id from process_run where case_number = :number)";
        return List.of(
                        "ACT_RU_EXECUTION where PROC_INST_ID_",
                        "ACT_RU_TASK where PROC_INST_ID_",
                        "ACT_RU_JOB where PROCESS_INSTANCE_ID_",
                        "ACT_RU_EVENT_SUBSCR where PROC_INST_ID_",
                        "ACT_RU_VARIABLE where PROC_INST_ID_")
                .stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table + instances)
                        .param("number", number.value())
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
