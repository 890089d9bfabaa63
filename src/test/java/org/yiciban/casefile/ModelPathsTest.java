package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.engine.process.TakenPaths;
import org.yiciban.shared.ItemCode;

/**
 * Every bundle in every situation, every outcome of every step, every withdrawal, every limit that passes: no step and no way
 * of any model is left that nobody ever takes, and every case ends soundly. Knows nothing of any bundle.
 */
@EveryWayTest
class ModelPathsTest {

    private static final Set<String> PASSED = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "userTask",
            "serviceTask",
            "callActivity",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "sequenceFlow");
    /** The timer of the whole stays silent where the sheet has no limit for it; whoever decides on one changes only the sheet. */
    private static final List<String> BUNDLE_LIMIT = List.of(
            "bundle-limit",
            "bundle-limit-to-record-overdue",
            "record-overdue",
            "record-overdue-to-overdue-recorded",
            "overdue-recorded");

    /**
     * What anybody or the applicant does besides is walked with the small bundles that have it: ApplicantStepsTest, NoticesTest,
     * LateAnswersTest, RulesTest; what comes after a grant: RevocationTest, SlipTest, PostCheckTest; hearings: HearingTest.
     */
    private static final List<String> WALKED_BESIDE = List.of(
            HandlingProcess.ASK_APPLICANT + ".bpmn",
            HandlingProcess.PUBLIC_NOTICE + ".bpmn",
            HandlingProcess.NOTICE_OBJECTION + ".bpmn",
            HandlingProcess.LATE_ANSWER + ".bpmn",
            HandlingProcess.RULES_CHECK + ".bpmn",
            HandlingProcess.REVOCATION + ".bpmn",
            HandlingProcess.REVOCATION_DOUBT + ".bpmn",
            HandlingProcess.SLIP + ".bpmn",
            HandlingProcess.HEARING + ".bpmn",
            HandlingProcess.POST_CHECK + ".bpmn");
    /** No shipped item is a question to several agencies (LateAnswersTest) or decided by rules (RulesTest). */
    private static final Set<String> OF_COMPUTED_REQUESTS = Set.of(
            "agency-item/answer-limit",
            "agency-item/answer-limit-to-mark-late",
            "agency-item/mark-late",
            "agency-item/mark-late-to-marked-late",
            "agency-item/marked-late",
            "agency-item/granted-by-rules");
    /** Ways that only other answers of the application open: CompanyDeregistrationTest, RoadTransportCompanyTest. */
    private static final Set<String> OF_OTHER_ANSWERS = Set.of(
            "company-deregistration/simple-way-is-closed",
            "road-transport-company/exemption-notice",
            "road-transport-company/exemption-notice-to-way-taken",
            "road-transport-company/no-permit-needed",
            // after two failed attempts: DeliveryTest
            "delivery/notice-limit",
            "delivery/notice-limit-to-serve-by-notice",
            "delivery/serve-by-notice",
            "delivery/serve-by-notice-to-delivery-opened",
            // withdrawn while what is there is decided on: DeferralTest
            "agency-item/ended-before-decision",
            "agency-item/ended-before-decision-to-ended-without-paper",
            "agency-item/ended-without-paper");

    private static final int MOST_CASES = 400;
    private static final int LONGEST_CASE = 150;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseMoves moves;

    @Autowired
    CaseEnd end;

    @Autowired
    TakenPaths paths;

    @Test
    void everyWayOfEveryModelIsTakenAndEveryCaseEndsSoundly() {
        Map<Release, KnownMoves> known = new LinkedHashMap<>();
        scenarios.parts.catalogue().current().forEach(release -> known.put(release, new KnownMoves()));
        Set<String> elements = elements(known.keySet());
        assertThat(elements).hasSizeGreaterThan(100);
        paths.forget();

        known.forEach((release, moves) -> explore(release, moves, () -> true));
        known.values().forEach(KnownMoves::lookFar);
        known.forEach(
                (release, moves) -> explore(release, moves, () -> !paths.all().containsAll(elements)));

        known.keySet().stream()
                .filter(release ->
                        release.bundle().statutory().otherwise().limit().isEmpty())
                .forEach(release -> assertThat(paths.all()).doesNotContain(release.key() + "/bundle-limit"));
        elements.removeAll(paths.all());
        assertThat(elements).as("steps and ways that no case ever takes").isEmpty();
    }

    /** Case after case, each with something that was never done, until nothing is new. */
    private void explore(Release release, KnownMoves known, BooleanSupplier wanted) {
        for (Map.Entry<String, CaseScenario> variant : variants(release).entrySet()) {
            boolean news = true;
            for (int cases = 0; news && wanted.getAsBoolean(); cases++) {
                assertThat(cases).as("this never ends").isLessThan(MOST_CASES);
                news = anotherCase(variant.getValue(), variant.getKey(), known);
            }
        }
    }

    private boolean anotherCase(CaseScenario scenario, String variant, KnownMoves known) {
        try {
            scenario.receivedOn("2026-09-28T10:00").settled();
        } catch (InvalidInput sampleFitsOnlyOtherAnswers) {
            return false;
        }
        List<String> story = new ArrayList<>(List.of(variant));
        boolean news = false;
        List<CaseMoves.Move> possible = moves.of(scenario);
        while (!possible.isEmpty() && !isOver(scenario)) {
            assertThat(story).as("a case without end").hasSizeLessThan(LONGEST_CASE);
            var next = known.towardsNews(possible);
            news |= next.isPresent();
            List<CaseMoves.Move> inTurn = next.map(List::of).orElse(possible);
            String made = inTurn.stream()
                    .filter(move -> made(move, story))
                    .map(CaseMoves.Move::key)
                    .findFirst()
                    .orElse(null);
            assertThat(made != null || next.isPresent()).as("stuck: " + story).isTrue();
            scenario.settled();
            possible = moves.of(scenario);
            inTurn.stream().map(CaseMoves.Move::key).limit(1).forEach(known::tried);
            if (made != null) {
                known.leadsTo(made, possible);
            }
        }
        end.isSound(scenario, story.toString());
        return news;
    }

    private static boolean isOver(CaseScenario scenario) {
        // what was ordered to be mended is awaited without a task
        return scenario.file().status().isFinal()
                && scenario.tasks().isEmpty()
                && scenario.file().clocks().stream()
                        .noneMatch(clock -> clock.kind() == ClockKind.MENDING && !clock.ended());
    }

    private static boolean made(CaseMoves.Move move, List<String> story) {
        try {
            move.act().run();
            story.add(move.key());
            return true;
        } catch (ActRefused | InvalidInput refused) {
            story.add("refused " + move.key());
            return false;
        }
    }

    /** The sample as it is, then with each answer turned, each commitment and promise made, and on paper. */
    private Map<String, CaseScenario> variants(Release release) {
        Map<String, CaseScenario> variants = new LinkedHashMap<>();
        variants.put(release.key() + " as the sample", scenario(release));
        Map<String, Object> all = new HashMap<>();
        for (Question question : release.bundle().questions()) {
            for (Object answer : answers(question)) {
                variants.put(
                        release.key() + " " + question.key() + " " + answer,
                        scenario(release).where(question.key(), answer));
            }
            all.put(question.key(), answers(question).get(0));
        }
        CaseScenario everything =
                scenario(release).promising(deferrable(release)).committingTo(committable(release));
        all.forEach(everything::where);
        variants.put(release.key() + " everything, promised and committed", everything);
        CaseScenario paper = scenario(release).promising(deferrable(release)).onPaper();
        all.forEach(paper::where);
        variants.put(release.key() + " everything, promised and on paper", paper);
        return variants;
    }

    private CaseScenario scenario(Release release) {
        return scenarios.aCase().of(release.key().value());
    }

    private static List<Object> answers(Question question) {
        return switch (question.type()) {
            case BOOLEAN -> List.of(true, false);
            case CHOICE -> List.copyOf(
                    question.options().stream().map(Question.Option::value).toList());
            case NUMBER -> List.of(question.most(), question.least());
            case MULTI -> List.of(
                    question.options().stream().map(Question.Option::value).toList());
            case DATE -> List.of("2026-12-31");
        };
    }

    private static String[] deferrable(Release release) {
        return release.items().stream()
                .flatMap(item -> item.materials().stream())
                .filter(use -> use.when().isEmpty())
                .map(use -> release.material(use.code()))
                .filter(material -> material.deferrable())
                .map(material -> material.code().value())
                .distinct()
                .toArray(String[]::new);
    }

    private static String[] committable(Release release) {
        return release.items().stream()
                .filter(item -> item.commitment())
                .map(item -> item.code())
                .map(ItemCode::value)
                .toArray(String[]::new);
    }

    private static Set<String> elements(Set<Release> releases) {
        Set<String> elements = new TreeSet<>();
        releases.forEach(release -> release.files().files().forEach((path, text) -> {
            // what is asked for later: RequestsTest
            boolean later = CataloguePaths.isRequest(path, release.key());
            if (path.endsWith(".bpmn") && !later && WALKED_BESIDE.stream().noneMatch(path::endsWith)) {
                elements.addAll(elements(text));
            }
        }));
        releases.stream()
                .filter(release ->
                        release.bundle().statutory().otherwise().limit().isEmpty())
                .forEach(release -> BUNDLE_LIMIT.forEach(id -> elements.remove(release.key() + "/" + id)));
        elements.removeAll(OF_OTHER_ANSWERS);
        elements.removeAll(OF_COMPUTED_REQUESTS);
        return elements;
    }

    static Set<String> elements(String model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var all = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(model)))
                    .getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/MODEL", "*");
            String process = null;
            Set<String> found = new HashSet<>();
            Set<String> waiting = new HashSet<>();
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                if (element.getLocalName().equals("process")) {
                    process = element.getAttribute("id");
                } else if (element.getLocalName().equals("eventBasedGateway")) {
                    waiting.add(element.getAttribute("id"));
                }
                // no token goes from a gateway to the events that it waits for: the event itself counts
                if (PASSED.contains(element.getLocalName()) && !waiting.contains(element.getAttribute("sourceRef"))) {
                    found.add(process + "/" + element.getAttribute("id"));
                }
            }
            return found;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
