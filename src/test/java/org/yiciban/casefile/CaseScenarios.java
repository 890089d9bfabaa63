package org.yiciban.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.PapersLater;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.items.Decisions;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.OpenConditions;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.material.Uploads;
import org.yiciban.shared.BundleKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts scenarios: {@code scenarios.aCase().of("company-start-up").receivedOn("2026-09-28T10:00")}. */
class CaseScenarios {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Applications applications;
    final TaskActions taskActions;
    final ApplicantActions applicants;
    final CaseQueries caseQueries;
    final CaseScenarioParts parts;

    CaseScenarios(
            Applications applications,
            TaskActions taskActions,
            ApplicantActions applicants,
            CaseQueries caseQueries,
            CaseScenarioParts parts) {
        this.applications = applications;
        this.taskActions = taskActions;
        this.applicants = applicants;
        this.caseQueries = caseQueries;
        this.parts = parts;
    }

    /** What scenarios look at beside the doors. */
    record CaseScenarioParts(
            Catalogue catalogue,
            Accounts accounts,
            Uploads uploads,
            LimitTimers timers,
            WorkList workList,
            CaseFiles files,
            VirtualClock clock,
            CaseLists lists) {}

    @TestConfiguration
    static class Wiring {

        @Bean
        @Primary
        VirtualClock virtualClock() {
            return new VirtualClock();
        }

        @Bean
        CaseScenarioParts caseScenarioParts(
                Catalogue catalogue,
                Accounts accounts,
                Uploads uploads,
                LimitTimers limitTimers,
                WorkList workList,
                CaseFiles files,
                VirtualClock clock,
                CaseLists lists) {
            return new CaseScenarioParts(catalogue, accounts, uploads, limitTimers, workList, files, clock, lists);
        }
    }

    CaseScenario aCase() {
        return new CaseScenario(this);
    }

    Account account(String username) {
        return parts.accounts().find(username).orElseThrow();
    }

    Release release(String bundle) {
        return parts.catalogue().current(new BundleKey(bundle)).orElseThrow();
    }

    /** The bundle's sample as an application. */
    Application application(
            String bundle, Map<String, Object> situation, List<String> deferrals, List<String> commitments) {
        return application(bundle, situation, deferrals, commitments, true);
    }

    Application application(
            String bundle,
            Map<String, Object> situation,
            List<String> deferrals,
            List<String> commitments,
            boolean electronicService) {
        JsonNode sample = JSON.readTree(release(bundle).applicationSample());
        Map<String, Object> answers = new LinkedHashMap<>(map(sample.path("situation")));
        answers.putAll(situation);
        return new Application(
                bundle,
                "990101",
                Channel.API,
                null,
                new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", "13800000000", null, "zh-CN"),
                answers,
                map(sample.path("data")),
                List.of(),
                new PapersLater(deferrals, PromiseText.deferral().hash()),
                Committing.fully(release(bundle), commitments),
                electronicService,
                List.of());
    }

    /** The same application of somebody who can be reached by mail, in a language. */
    static Application reachedAt(Application one, String email, String language) {
        Applicant who = one.applicant();
        return new Application(
                one.bundle(),
                one.division(),
                one.channel(),
                one.mandate(),
                new Applicant(who.kind(), who.name(), who.idNumber(), who.mobile(), email, language),
                one.situation(),
                one.data(),
                one.materials(),
                one.deferrals(),
                one.commitments(),
                one.electronicService(),
                one.originals());
    }

    /** The same application of somebody who leaves it to rules, or refuses them. */
    static Application byPerson(boolean byPerson, Application one) {
        return new Application(
                one.bundle(),
                one.division(),
                one.channel(),
                one.mandate(),
                one.applicant(),
                one.situation(),
                one.data(),
                one.materials(),
                one.deferrals(),
                one.commitments(),
                one.electronicService(),
                byPerson,
                one.originals());
    }

    /** The same application with other answers to some questions. */
    static Application answering(Application one, Map<String, Object> answers) {
        Map<String, Object> data = new LinkedHashMap<>(one.data());
        data.putAll(answers);
        return new Application(
                one.bundle(),
                one.division(),
                one.channel(),
                one.mandate(),
                one.applicant(),
                one.situation(),
                data,
                one.materials(),
                one.deferrals(),
                one.commitments(),
                one.electronicService(),
                one.originals());
    }

    /** The answers of the sample; of a hand-over every result is ticked. */
    Map<String, Object> sampleOf(OpenTask task) {
        CaseFile file = parts.files().find(task.caseNumber()).orElseThrow();
        Map<String, Object> sample = file.release()
                .sample(task.itemCode(), formStep(file, task))
                .map(text -> map(JSON.readTree(text).path("data")))
                .orElseGet(HashMap::new);
        if (Step.HAND_OVER.is(task.step())) {
            sample.put(
                    "results",
                    Decisions.undelivered(file).stream()
                            .map(item -> item.key().toString())
                            .toList());
        }
        return sample;
    }

    /** The first of the special procedures that the item's sheet knows. */
    String specialProcedureOf(OpenTask task) {
        return parts
                .files()
                .find(task.caseNumber())
                .orElseThrow()
                .release()
                .item(task.itemCode())
                .specialProcedures()
                .stream()
                .map(Enum::name)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static String formStep(CaseFile file, OpenTask task) {
        if (task.step().equals("answer-late")) {
            return "review";
        }
        boolean missed = task.item() != null
                && !OpenConditions.missed(file, file.item(task.item())).isEmpty();
        if (task.step().equals("decide") && missed) {
            return "decide-without-paper";
        }
        if (task.step().equals("decide-without-paper") && !missed) {
            // nobody has reviewed it, and the paper has come in time after all
            return "review";
        }
        return task.step().equals("decide") && file.item(task.item()).committed() ? "review" : task.step();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return node.isMissingNode() ? new HashMap<>() : JSON.convertValue(node, Map.class);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
