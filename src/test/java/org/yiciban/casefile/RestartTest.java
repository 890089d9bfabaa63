package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Papers;
import org.yiciban.Seeds;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.reinstatement.LateAct;
import org.yiciban.casefile.reinstatement.ReinstatementProcedure;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Journal;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.engine.EngineJobs;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.ItemKey;

/** The program dies at any moment and starts again on the same files: all is as it was, and goes on. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RestartTest {

    /** Limits that no case here has; they have bundles and tests of their own. */
    private static final List<LimitTimer> SAID_BY_A_SHEET =
            // and those of statements and hearings, which an act beside the case starts: RevocationTest, HearingTest
            List.of(
                    LimitTimer.APPLICANT,
                    LimitTimer.NOTICE,
                    LimitTimer.ANSWER,
                    LimitTimer.STATEMENT,
                    LimitTimer.HEARING,
                    LimitTimer.POST_CHECK,
                    LimitTimer.MENDING);

    private static final String BUNDLE = "company-start-up";
    private static final ItemKey SIGNBOARD = ItemKey.read("signboard-filing");
    private static final String RECEIVED = "2026-09-28T10:00";
    private static final long SEED = Seeds.given(20261122);
    private static final int MOST = 500;
    /** Before which statement of an act the power fails; the last one holds many locks by then. */
    private static final List<Integer> CUT_OFF = List.of(2, 6, 10, 30);

    @TempDir
    Path folder;

    @Test
    void afterEveryCommitPointEveryCaseGoesOnToItsEnd() throws InterruptedException {
        Node first = Node.start(url());
        CaseScenario lapsed = endedForItsPaper(first);
        List<CaseScenario> busy = new ArrayList<>();
        for (int i = 0; i < CUT_OFF.size(); i++) {
            busy.add(aCase(first).receivedOn(RECEIVED).accepted());
        }
        List<CaseScenario> cases = new ArrayList<>(frozenAtEveryPoint(first));
        assertThat(cases.size()).isGreaterThan(30);
        cases.addAll(busy);
        cases.add(lapsed);
        reinstated(first, lapsed);
        List<String> pictures = cases.stream().map(RestartTest::picture).toList();
        List<CutOff> inTheMiddle = new ArrayList<>();
        for (int i = 0; i < CUT_OFF.size(); i++) {
            CaseScenario scenario = busy.get(i);
            inTheMiddle.add(CutOff.at(
                    CUT_OFF.get(i), scenario.finishingWell(scenario.tasks().get(0))));
        }
        first.kill();
        for (CutOff act : inTheMiddle) {
            act.falls();
        }

        try (Node second = Node.start(url())) {
            second.town().parts.clock().set("2026-09-28T10:01");
            cases.replaceAll(scenario -> scenario.in(second.town()));
            assertThat(cases.stream().map(RestartTest::picture)).containsExactlyElementsOf(pictures);
            for (int i = 0; i < cases.size(); i++) {
                String what = "seed " + SEED + ", killed after commit " + i;
                cases.get(i).finishedWell();
                second.bean(CaseEnd.class).isSound(cases.get(i), what);
                assertThat(cases.get(i).file().outcome()).as(what).isEqualTo(CaseOutcome.GRANTED);
            }
            assertThat(second.bean(Journal.class).of(lapsed.number()))
                    .as("killed right after the reinstatement of an item: opened before, and once again")
                    .filteredOn(line -> line.event() == JournalEvent.ITEM_OPENED
                            && line.part().equals(CasePart.of(SIGNBOARD)))
                    .hasSize(2);
        }
    }

    /** A promised paper hadn't come, as it seemed; that it had is recorded and waits for the second person. */
    private static CaseScenario endedForItsPaper(Node node) {
        CaseScenario scenario = restaurant(node)
                .where("hasSignboard", true)
                .promising("signboard-drawing")
                .receivedOn("2026-09-01T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass")
                .then("2026-09-10T10:00");
        assertThat(scenario.item(SIGNBOARD.toString()).status()).isEqualTo(ItemStatus.ENDED);
        Account clerk = node.town().account("clerk");
        Application.HandedIn rules = new Application.HandedIn("signboard-drawing", upload(node, clerk));
        node.bean(ReinstatementProcedure.class)
                .record(
                        scenario.number(),
                        SIGNBOARD,
                        clerk,
                        new LateAct(
                                LateAct.Way.HANDED_IN.name(),
                                "2026-09-03",
                                null,
                                null,
                                "窗口交接班遗漏登记",
                                upload(node, clerk),
                                new Supplement(Map.of(), List.of(rules), false),
                                null));
        return scenario;
    }

    private static String upload(Node node, Account by) {
        return node.town()
                .parts
                .uploads()
                .take("制度.pdf", Papers.pdf(), by.username())
                .id();
    }

    /** Handled anew from here on; nothing that follows by itself has run. */
    private static void reinstated(Node node, CaseScenario scenario) {
        node.bean(ReinstatementProcedure.class)
                .approve(scenario.number(), 1, node.town().account("amr-head"));
        assertThat(scenario.item(SIGNBOARD.toString()).status()).isEqualTo(ItemStatus.OPEN);
    }

    /** One case per commit point: an act of a person or a single job, in any order. */
    private static List<CaseScenario> frozenAtEveryPoint(Node node) {
        Random random = new Random(SEED);
        List<CaseScenario> cases = new ArrayList<>();
        int reached = 0;
        while (reached == cases.size()) {
            CaseScenario scenario = aCase(node).receivedOn(RECEIVED);
            cases.add(scenario);
            reached = 0;
            while (reached < cases.size() && commit(node, scenario, random)) {
                reached++;
            }
        }
        return cases;
    }

    @Test
    void overdueTimersFireInAnyOrderEachOnceAndAsOfItsDueInstant() {
        Node first = Node.start(url());
        List<CaseScenario> cases = waitingForEveryTimer(first);
        Map<CaseScenario, List<CaseClock>> waiting = new LinkedHashMap<>();
        cases.forEach(scenario -> waiting.put(scenario, running(scenario)));
        assertThat(waiting.values().stream().flatMap(List::stream).map(clock -> clock.timer()
                        .orElseThrow()))
                .containsAll(LimitTimer.ofTheLaw().stream()
                        .filter(timer -> !SAID_BY_A_SHEET.contains(timer))
                        .toList());
        first.kill();

        try (Node second = Node.start(url())) {
            second.town().parts.clock().set("2027-09-01T09:00");
            Random random = new Random(SEED);
            int fired = 0;
            while (second.bean(EngineJobs.class).anyDue(second.now(), random)) {
                assertThat(fired++).as("timers without end, seed " + SEED).isLessThan(MOST);
            }
            waiting.forEach((scenario, clocks) -> {
                CaseScenario now = scenario.in(second.town());
                clocks.forEach(clock -> hadItsEffect(second, now, clock));
                now.finishedWell();
                second.bean(CaseEnd.class).isSound(now, "overdue timers, seed " + SEED);
            });
        }
    }

    /** The effect happened once, as of the due instant; or the clock ended because something earlier ended its part. */
    private static void hadItsEffect(Node node, CaseScenario scenario, CaseClock clock) {
        CaseFile file = scenario.file();
        CaseClock now = file.clocks().get(clock.no() - 1);
        Instant due = clock.due().orElseThrow();
        JournalEvent event =
                switch (clock.timer().orElseThrow().timer()) {
                    case "reception-limit" -> JournalEvent.ACCEPTED_BY_LAW;
                    case "correction-limit" -> JournalEvent.ABANDONED;
                    case "deferral-limit" -> JournalEvent.PAPER_MISSED;
                    default -> JournalEvent.OVERDUE;
                };
        String what = scenario.number() + " " + clock.kind() + " of " + clock.part() + ", seed " + SEED;
        List<JournalLine> effects = node.bean(Journal.class).of(scenario.number()).stream()
                .filter(line -> line.event() == event && line.effectiveAt().equals(due))
                .filter(line -> line.part().equals(clock.part())
                        || clock.part().equals(CasePart.RECEPTION)
                                && line.part().equals(CasePart.BUNDLE))
                .toList();
        boolean itemEndedBefore = clock.part()
                .item()
                .map(file::item)
                .filter(item -> item.status() == ItemStatus.ENDED
                        && clock.kind() == org.yiciban.deadline.clock.ClockKind.ITEM_STATUTORY)
                .isPresent();
        if (itemEndedBefore) {
            assertThat(effects).as(what).isEmpty();
        } else {
            assertThat(now.effectAt()).as(what).isEqualTo(due);
            long sameInstant = file.clocks().stream()
                    .filter(other -> other.part().equals(clock.part())
                            && other.kind() == clock.kind()
                            && due.equals(other.effectAt()))
                    .count();
            assertThat(effects).as(what).hasSize(event == JournalEvent.OVERDUE ? (int) sameInstant : 1);
            assertThat(effects).as(what).allMatch(line -> line.at().equals(node.now()));
        }
    }

    /** A case in reception, in correction, with agencies, with a promised paper, and with results to hand over. */
    private static List<CaseScenario> waitingForEveryTimer(Node node) {
        List<CaseScenario> cases = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cases.add(aCase(node).receivedOn(RECEIVED).settled());
            cases.add(restaurant(node).receivedOn(RECEIVED).settled());
            CaseScenario corrected = restaurant(node).receivedOn(RECEIVED).settled();
            corrected.preChecked();
            corrected.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
            cases.add(corrected);
            cases.add(aCase(node).receivedOn(RECEIVED).accepted());
            // the limit of the whole runs here too
            cases.add(restaurant(node)
                    .promising("food-safety-rules")
                    .receivedOn(RECEIVED)
                    .accepted()
                    .finish("review", "licence-verification", "pass"));
            CaseScenario decided =
                    restaurant(node).onPaper().receivedOn(RECEIVED).accepted();
            // every decision at another instant, so that every delivery has a limit of its own
            cases.add(decided.until(
                    "a hand-over", one -> one.task("hand-over", null).isPresent(), task -> {
                        node.town().parts.clock().set(node.now().plusSeconds(1800));
                        decided.finishWell(task);
                    }));
        }
        return cases;
    }

    private static List<CaseClock> running(CaseScenario scenario) {
        return scenario.file().clocks().stream()
                .filter(clock -> clock.timer().isPresent() && !clock.ended() && clock.effectAt() == null)
                .toList();
    }

    /** With licences: silence accepts them, and an application that is not corrected lapses. */
    private static CaseScenario restaurant(Node node) {
        return node.town().aCase().of("restaurant-opening");
    }

    private static CaseScenario aCase(Node node) {
        return node.town()
                .aCase()
                .of(BUNDLE)
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true);
    }

    /** One job or one act of a person, whichever; false when nothing is left to do. */
    private static boolean commit(Node node, CaseScenario scenario, Random random) {
        List<OpenTask> tasks = scenario.tasks();
        boolean person = !tasks.isEmpty() && random.nextBoolean();
        if (!person && node.oneJob(scenario.number())) {
            return true;
        }
        if (tasks.isEmpty()) {
            return false;
        }
        scenario.finishWell(tasks.get(random.nextInt(tasks.size())));
        return true;
    }

    /** What a killed program must find again. */
    private static String picture(CaseScenario scenario) {
        CaseFile file = scenario.file();
        return file.status() + " " + file.journal().length() + " "
                + file.journal().head() + " "
                + file.items().stream()
                        .map(item -> item.code() + " " + item.status())
                        .toList()
                + file.clocks().stream()
                        .map(clock -> clock.kind() + " " + clock.due() + " " + clock.ended())
                        .toList()
                + scenario.tasks().stream().map(OpenTask::id).sorted().toList();
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("killed") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256";
    }
}
