package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.BillActions;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.material.Uploads;

/**
 * One case of each of the newer means, to its end: a fee, rules, rules for each row, a notice, a step of the applicant, a later
 * request.
 */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:many-means;DB_CLOSE_DELAY=-1")
class ManyMeansTest {

    private static final String TABLE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="fleet-definitions" name="运输证规则" namespace="https://yiciban.org/dmn">
              <decision id="fleet-rules" name="运输证规则">
                <decisionTable id="fleet-table" hitPolicy="UNIQUE">
                  <input id="goods-column" label="运输的货物"><inputExpression id="goods-read" typeRef="string"><text>goods</text></inputExpression></input>
                  <output id="decision-column" label="办理方式" name="decision" typeRef="string" />
                  <rule id="row-1"><inputEntry id="goods-1"><text>"food"</text></inputEntry><outputEntry id="decision-1"><text>"person"</text></outputEntry></rule>
                  <rule id="row-2"><inputEntry id="goods-2"><text>"other"</text></inputEntry><outputEntry id="decision-2"><text>"grant"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ApplicantActions applicants;

    @Autowired
    BillActions bills;

    @Autowired
    Uploads uploads;

    @DynamicPropertySource
    static void bundles(DynamicPropertyRegistry registry) {
        String folder = folder().toString();
        registry.add("yiciban.bundles", () -> folder);
    }

    /** The small bundles of each; the certificates of the fleet are decided by rules here. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("means");
            folder.toFile().deleteOnExit();
            for (String from : List.of("fees", "rows", "notices", "asks")) {
                FileSystemUtils.copyRecursively(Path.of("src/test/resources", from, "bundles"), folder);
            }
            requests(folder);
            Path fleet = folder.resolve("bpmn/van-fleet.yaml");
            Files.writeString(fleet, Files.readString(fleet).replace("short: T08", "short: T09"));
            Path permit = folder.resolve("bpmn/catalogue/items/vehicle-permit.yaml");
            Files.writeString(
                    permit,
                    Files.readString(permit)
                                    .replace("fourEyes: true", "fourEyes: false")
                                    .replace("gives: [van-certificate]", "gives: []")
                            + "decides: {table: fleet-rules, checked: 100, within: 10WD}\n");
            Path tables = Files.createDirectories(folder.resolve("bpmn/tables"));
            Files.writeString(tables.resolve("fleet-rules.dmn"), TABLE);
            Path review = folder.resolve("forms/items/vehicle-permit.review.form");
            Files.writeString(review, Files.readString(review).replaceAll(",\\s*\"grantsWhen\": \"[^\"]*\"", ""));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Those that may be made later, with items of their own: the bundle of the fees has some of these names. */
    private static void requests(Path folder) throws IOException {
        Path from = Path.of("src/test/resources/requests/bundles");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(ofLease(from.relativize(file).toString()));
                Files.createDirectories(to.getParent());
                Files.writeString(to, ofLease(Files.readString(file)));
            }
        }
    }

    private static String ofLease(String text) {
        return text.replace("stall-permit", "lease-permit").replace("stall-sign", "lease-sign");
    }

    private CaseScenario received(CaseScenario scenario) {
        return scenario.receivedOn("2026-09-14T10:00").accepted();
    }

    private static List<String> told(CaseScenario scenario, JournalEvent event) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == event)
                .map(line -> line.text().en())
                .toList();
    }

    @Test
    void aFeeIsPaidBeforeTheDecision() {
        CaseScenario stall = received(scenarios.aCase().of("stall-place").where("food", true))
                .finish("review", "stall-permit", "pass");
        Bill bill = stall.view().bills().get(0);
        bills.receive(
                stall.number(),
                bill.item(),
                new BillActions.PaidReceipt(
                        stall.number() + "-A", bill.amount().toString(), LocalDate.parse("2026-09-14")),
                scenarios.account("clerk"),
                Channel.API);
        assertThat(stall.finish("decide", "stall-permit", "grant")
                        .item("stall-permit")
                        .outcome())
                .isEqualTo(ItemOutcome.GRANTED);
    }

    @Test
    void eachRowIsDecidedByRulesForItselfAndLookedAtForItself() {
        CaseScenario fleet = received(scenarios.aCase().of("van-fleet").where("goods", "other"))
                .finish("review", "licence-verification", "pass")
                .finish("review", "vehicle-check.1", "pass")
                .finish("review", "vehicle-check.2", "fail")
                .finish("review", "vehicle-check.3", "pass");
        assertThat(fleet.item("vehicle-permit.1").outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(fleet.item("vehicle-permit.2").outcome())
                .as("what it needs was not given")
                .isEqualTo(ItemOutcome.TERMINATED);
        assertThat(fleet.item("vehicle-permit.3").outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(told(fleet, JournalEvent.RULES_ASKED)).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("(Goods Other goods)"));
        assertThat(fleet.task("review", "vehicle-permit.1")).isEmpty();

        fleet.finish("check-rules", "vehicle-permit.3", "pass");
        assertThat(fleet.task("check-rules", "vehicle-permit.1")).isPresent();
        assertThat(fleet.task("check-rules", "vehicle-permit.3")).isEmpty();
        assertThat(fleet.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);

        CaseScenario refusing = received(scenarios
                        .aCase()
                        .of("van-fleet")
                        .where("goods", "other")
                        .refusingRules())
                .finish("review", "licence-verification", "pass")
                .finish("review", "vehicle-check.1", "pass")
                .finish("review", "vehicle-check.2", "pass")
                .finish("review", "vehicle-check.3", "pass");
        assertThat(refusing.task("review", "vehicle-permit.2")).isPresent();

        CaseScenario food = received(scenarios.aCase().of("van-fleet").where("goods", "food"))
                .finish("review", "licence-verification", "pass")
                .finish("review", "vehicle-check.1", "pass")
                .finish("review", "vehicle-check.2", "pass")
                .finish("review", "vehicle-check.3", "pass");
        assertThat(food.task("review", "vehicle-permit.2")).isPresent();
    }

    @Test
    void ofManyWhoAskForOneThingLaterAtOnceOneIsTakenAndAsOftenAsTheSheetSays() {
        CaseScenario lease = received(scenarios.aCase().of("stall-lease").where("food", false))
                .finishedWell();
        for (int time = 1; time <= 2; time++) {
            List<CompletableFuture<Boolean>> tries = IntStream.range(0, 12)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> copied(lease)))
                    .toList();
            assertThat(tries).extracting(CompletableFuture::join).containsOnlyOnce(true);
            lease.settled().finishedWell();
            assertThat(lease.item("stall-copy." + time).outcome()).isEqualTo(ItemOutcome.GRANTED);
        }

        assertThat(copied(lease)).isFalse();
        assertThat(lease.file().items()).hasSize(3);
        assertThat(told(lease, JournalEvent.REQUEST_MADE)).hasSize(2);
        assertThat(lease.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    /** Asks for the lost sign anew. */
    private boolean copied(CaseScenario lease) {
        String drawing = uploads.take("drawing.pdf", Papers.pdf(), "citizen").id();
        try {
            applicants.request(
                    lease.number(),
                    Viewer.of(scenarios.account("citizen")),
                    "sign-copy",
                    new Supplement(
                            Map.of("lostOn", "搬运时遗失"),
                            List.of(new Application.HandedIn("signboard-drawing", drawing)),
                            false),
                    Channel.WEB,
                    null,
                    List.of());
            return true;
        } catch (ActRefused refused) {
            return false;
        }
    }

    @Test
    void aNoticeRunsItsPeriodAndTheApplicantIsAskedAndAnswers() {
        CaseScenario closing = received(scenarios.aCase().of("shop-closing")).then("2026-10-09T09:00");
        assertThat(told(closing, JournalEvent.NOTICE_SETTLED)).hasSize(1);
        closing.finish("review", "closing-filing", "pass").finishedWell();
        assertThat(closing.file().status()).isEqualTo(CaseStatus.COMPLETED);

        CaseScenario snacks =
                received(scenarios.aCase().of("snack-bar")).finish("review", "licence-verification", "pass");
        applicants.answer(
                snacks.number(),
                Viewer.of(scenarios.account("citizen")),
                "signboard-choice",
                new Supplement(Map.of("board", "wide"), List.of(), false),
                Channel.WEB,
                null,
                List.of());
        // the list may be missing
        snacks.settled().then("2026-09-25T09:00").finishedWell();
        assertThat(snacks.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(snacks.item("signboard-filing").outcome()).isEqualTo(ItemOutcome.GRANTED);
    }
}
