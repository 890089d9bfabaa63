package org.yiciban.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.reception.Received;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;

/** The living cases of a fresh demo, in different states; what happens to them stands in a file. */
@Component
@Order
@ConditionalOnProperty({"yiciban.demo", "yiciban.demo-cases"})
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final Accounts accounts;
    private final Applications applications;
    private final DemoApplications samples;
    private final DemoOfficers officers;
    private final WorkedOff workedOff;

    DemoCases(
            Accounts accounts,
            Applications applications,
            DemoApplications samples,
            DemoOfficers officers,
            WorkedOff workedOff) {
        this.accounts = accounts;
        this.applications = applications;
        this.samples = samples;
        this.officers = officers;
        this.workedOff = workedOff;
    }

    /** Timers and continuations, worked off in between. */
    @Component
    @ConditionalOnProperty("yiciban.demo")
    record WorkedOff(LimitTimers timers, Clock clock) {
        void now() {
            timers.fireAllDue(clock.instant());
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        for (Map<String, Object> script : scripts()) {
            String name = (String) script.get("name");
            Account account = accounts.find((String) script.get("account")).orElseThrow();
            String key = "demo-" + name;
            // the key makes a second start find the case of the first
            if (samples.isOffered(script) && applications.known(key, account).isEmpty()) {
                Received received = applications.submit(samples.application(script, account), key, account);
                play(received.caseNumber().value(), script);
                LOG.info("demo case {} is {}", name, received.caseNumber());
            }
        }
    }

    private void play(String caseNumber, Map<String, Object> script) {
        workedOff.now();
        for (Map<String, Object> move : moves(script)) {
            officers.act(caseNumber, move, DemoNames.of(script));
            workedOff.now();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> moves(Map<String, Object> script) {
        return (List<Map<String, Object>>) script.getOrDefault("moves", List.of());
    }

    private static List<Map<String, Object>> scripts() throws IOException {
        try (var file = new ClassPathResource("demo/cases.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        }
    }
}
