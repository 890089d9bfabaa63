package org.yiciban.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.BundleKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applications of the demo: the bundle's sample with other names, and its papers. */
@Component
@ConditionalOnProperty("yiciban.demo")
class DemoApplications {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Catalogue catalogue;
    private final DemoPapers papers;
    private final Clock clock;

    DemoApplications(Catalogue catalogue, DemoPapers papers, Clock clock) {
        this.catalogue = catalogue;
        this.papers = papers;
        this.clock = clock;
    }

    /** Whether its service is released: where its files were refused, which is told elsewhere, the demo opens without it. */
    boolean isOffered(Map<String, Object> script) {
        return catalogue.current(new BundleKey((String) script.get("bundle"))).isPresent();
    }

    @SuppressWarnings("unchecked")
    Application application(Map<String, Object> script, Account account) {
        Release release =
                catalogue.current(new BundleKey((String) script.get("bundle"))).orElseThrow();
        JsonNode sample = JSON.readTree(release.applicationSample());
        Map<String, Object> situation = new DemoNames(Map.of()).in(sample.path("situation"));
        situation.putAll((Map<String, Object>) script.getOrDefault("situation", Map.of()));
        Map<String, Object> data = DemoNames.of(script).in(sample.path("data"));
        data.putAll((Map<String, Object>) script.getOrDefault("data", Map.of()));
        List<String> brought = new ArrayList<>();
        sample.path("materials").forEach(code -> brought.add(code.asString()));
        return new Application(
                release.key().value(),
                (String) script.get("division"),
                Channel.valueOf((String) script.getOrDefault("channel", Channel.WEB.name())),
                mandate((Map<String, Object>) script.get("mandate"), account),
                applicant((Map<String, Object>) script.get("applicant")),
                situation,
                data,
                papers.handedIn(release.guidance(Situation.of(release.bundle(), situation)), brought, account),
                List.of(),
                List.of(),
                true,
                (List<String>) script.getOrDefault("originals", List.of()));
    }

    /** A power of attorney that runs some months from now. */
    @SuppressWarnings("unchecked")
    private Application.MandateGiven mandate(Map<String, Object> given, Account account) {
        return given == null
                ? null
                : new Application.MandateGiven(
                        (List<String>) given.get("scope"),
                        papers.powerOfAttorney(account),
                        LocalDate.now(clock)
                                .plusMonths((Integer) given.get("months"))
                                .toString(),
                        (String) given.get("agentName"),
                        (String) given.get("agentIdNumber"));
    }

    private static Applicant applicant(Map<String, Object> facts) {
        return new Applicant(
                Applicant.Kind.valueOf((String) facts.get("kind")),
                (String) facts.get("name"),
                (String) facts.get("idNumber"),
                (String) facts.get("mobile"),
                null,
                "zh-CN");
    }
}
