package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.audit.JournalAudit;
import org.yiciban.casefile.audit.NightlyCheck;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.modeljournal.ModelEvent;
import org.yiciban.modeljournal.ModelJournal;
import org.yiciban.modeljournal.ModelJournalCheck;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;
import org.yiciban.trial.HandedIn;

/** Drafts and their publication by another person, at two nodes of one PostgreSQL. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class PublicationTest {

    private static final BundleKey STALL = new BundleKey("street-stall");

    @TempDir
    private static Path folder;

    private static Town one;
    private static Town other;

    @BeforeAll
    static void start() throws IOException {
        String url = BenchDatabase.POSTGRESQL.newUrl();
        Path bundles = Town.bundles(folder.resolve("bundles"));
        one = Town.start(url, "postgres", "postgres", bundles, folder.resolve("uploads"));
        other = Town.start(url, "postgres", "postgres", bundles, folder.resolve("uploads"));
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @BeforeEach
    void nothingIsOpen() {
        jdbc().sql("update model_draft set state = 'DISCARDED' where state <> 'PUBLISHED'")
                .update();
    }

    private static JdbcClient jdbc() {
        return one.bean(JdbcClient.class);
    }

    private static Release current() {
        return one.bean(Catalogue.class).current(STALL).orElseThrow();
    }

    /** A draft whose trial is left out: what is tried here is what comes after it. */
    private static ModelDraft draft(String by, Map<String, byte[]> files) {
        HandedIn handedIn = HandedIn.of(files.entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue()))
                .toList());
        Account account = one.bean(Accounts.class).find(by).orElseThrow();
        ModelDraftRows rows = one.bean(ModelDraftRows.class);
        DraftContent content = one.bean(DraftReading.class).read(handedIn, null);
        assertThat(content.findings()).noneMatch(Finding::stopsRelease);
        long id = rows.insert(content, DraftRun.OK, null, account);
        ModelDraft draft = rows.find(id).orElseThrow();
        one.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> one.bean(DraftSteps.class).add(ModelEvent.CREATED, draft, account, ""));
        return draft;
    }

    private static String at(long id, String act) {
        return Town.DRAFTS + "/" + id + "/" + act;
    }

    private static Town.Answer publish(Town node, String by, long id, String hash, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("hash", hash));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return node.post(by, at(id, "publication"), body);
    }

    private static ModelDraft submitted(String description) throws IOException {
        ModelDraft draft = draft("modeller", Town.sheet(description));
        one.post("modeller", at(draft.id(), "submission"), Map.of()).is(200);
        return draft;
    }

    @Test
    void aChangeIsCheckedTriedSubmittedAndPublishedByAnotherPersonAndKnownAtTheOtherNode() throws IOException {
        Town.Answer created =
                one.create("modeller", Town.sheet("Told by a draft.")).is(201);
        long id = created.id();
        assertThat(created.text("bundle")).isEqualTo("street-stall");
        assertThat(created.body().path("version").asInt()).isEqualTo(1);
        assertThat(created.body().path("files").get(0).asString()).isEqualTo(Town.SHEET);
        assertThat(created.body().path("others").isEmpty()).isTrue();
        one.post("modeller", at(id, "submission"), Map.of()).refuses(409, "being tried out");
        assertThat(one.tried(id).body().path("ok").asBoolean())
                .as(one.tried(id).raw())
                .isTrue();

        Release before = current();
        publish(other, "publisher", id, created.text("hash")).refuses(409, "not submitted");
        one.post("modeller", at(id, "submission"), Map.of()).is(200);
        one.put("modeller", id, 1, Town.sheet("Too late.")).refuses(409, "submitted");
        publish(one, "modeller", id, created.text("hash")).is(403);
        publish(other, "publisher", id, before.hash()).refuses(409, created.text("hash"));
        Town.Answer published =
                publish(other, "publisher", id, created.text("hash")).is(200);

        assertThat(published.text("state")).isEqualTo("PUBLISHED");
        assertThat(one.description()).isEqualTo("Told by a draft.");
        assertThat(other.description()).isEqualTo("Told by a draft.");
        assertThat(current().version()).isEqualTo(before.version() + 1);
        assertThat(current().hash()).isEqualTo(created.text("hash"));
        assertThat(one.get("publisher", at(id, "journal")).body().findValuesAsString("event"))
                .containsExactly("CREATED", "SUBMITTED", "PUBLISHED");
        publish(one, "publisher", id, created.text("hash")).refuses(409, "is published");
    }

    @Test
    void anAgencyThatADraftBringsIsNamedUntilSomebodyActsForIt() throws IOException {
        Map<String, byte[]> files = new HashMap<>(Town.sheet("With a harbour."));
        files.put("agencies.yaml", agencies("harbour", "港口局"));
        files.put("stall-filing.yaml", Town.stall().get("bpmn/catalogue/items/stall-filing.yaml"));
        files.computeIfPresent("stall-filing.yaml", (name, text) -> replaced(text, "agency: urban", "agency: harbour"));
        ModelDraft draft = draft("modeller", files);
        UnmannedOrgans unmanned = one.bean(UnmannedOrgans.class);
        assertThat(unmanned.of(draft)).extracting(LocalText::zh).containsExactly("示例市云溪区港口局");
        assertThat(unmanned.all()).isEmpty();

        one.post("modeller", at(draft.id(), "submission"), Map.of()).is(200);
        List<String> others = draft.others().stream().map(BundleKey::value).toList();
        publish(one, "publisher", draft.id(), draft.hash(), "others", others).is(200);
        assertThat(other.bean(UnmannedOrgans.class).all())
                .extracting(LocalText::zh)
                .containsExactly("示例市云溪区港口局");
        assertThat(other.get("admin", "/admin/staff").raw()).contains("下列部门有事项要办", "示例市云溪区港口局");
        assertThat(other.get("admin", "/admin/staff-new").raw()).contains("value=\"harbour\"");

        Account urban = one.bean(Accounts.class).find("urban").orElseThrow();
        Organ harbour = new Organ(new AgencyCode("harbour"), urban.organ().division());
        one.bean(Accounts.class)
                .add(
                        new Account("pilot", urban.name(), harbour, Set.of(Role.OFFICER), null, null, false),
                        "no password");
        assertThat(other.bean(UnmannedOrgans.class).all()).isEmpty();
        assertThat(unmanned.of(one.bean(ModelDrafts.class).get(draft.id()))).isEmpty();
    }

    private static byte[] agencies(String code, String name) throws IOException {
        String shipped = Files.readString(Path.of("bpmn/catalogue/agencies.yaml"));
        return (shipped
                        + """
                        - code: %s
                          name: {zh: %s, en: Harbour Office}
                          short: {zh: 港口, en: Harbour}
                          kind: agency
                          phone: "12345"
                        """
                                .formatted(code, name))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] text, String old, String by) {
        return new String(text, StandardCharsets.UTF_8).replace(old, by).getBytes(StandardCharsets.UTF_8);
    }

    /** Nobody could have submitted it on its page, which offers that when the trial has ended. */
    @Test
    void aDraftWhoseTrialHadNoPlaceOrEndedWithItsNodeIsTriedByItself() throws IOException {
        for (String left : List.of("WAITING", "RUNNING")) {
            long id = draft("modeller", Town.sheet("Left " + left + ".")).id();
            jdbc().sql("update model_draft set run = :run, run_since = null where id = :id")
                    .param("run", left)
                    .param("id", id)
                    .update();

            one.bean(DraftSubmissions.class).tryWaiting();

            assertThat(one.tried(id).text("run")).isEqualTo("OK");
            one.delete("modeller", Town.DRAFTS + "/" + id, 1).is(204);
        }
    }

    @Test
    void whoHasEditedOrSubmittedDoesNotPublish() throws IOException {
        ModelDraft own = draft("both", Town.sheet("By both."));
        one.post("both", at(own.id(), "submission"), Map.of()).is(200);
        publish(one, "both", own.id(), own.hash()).refuses(403, "You have edited this draft");

        ModelDraft others = draft("modeller", Town.sheet("By the modeller."));
        one.post("both", at(others.id(), "submission"), Map.of()).is(200);
        publish(one, "both", others.id(), others.hash()).refuses(403, "You have submitted this draft");
        one.post("publisher", at(others.id(), "return"), Map.of("remark", "")).is(422);
        one.post("publisher", at(others.id(), "return"), Map.of("remark", "The fee is missing."))
                .is(200);
        Town.Answer back = other.get("modeller", Town.DRAFTS + "/" + others.id());
        assertThat(back.text("state")).isEqualTo("EDITING");
        assertThat(back.text("remark")).isEqualTo("The fee is missing.");
    }

    @Test
    void ofTwoWhoChangeOneDraftTheSlowerOneIsToldWhoWasFaster() throws IOException {
        long id = draft("modeller", Town.sheet("First.")).id();
        Town.Answer faster = one.put("both", id, 1, Map.of("street-stall.yaml", "key: [".getBytes()));
        faster.is(200);
        assertThat(faster.text("run")).isEqualTo("REFUSED");
        assertThat(faster.body().path("findings").isEmpty()).isFalse();
        assertThat(faster.response().headers().firstValue("ETag")).hasValue("\"2\"");

        other.put("modeller", id, 1, Town.sheet("Second.")).refuses(409, "since you opened it: by 双岗 (both)");
        one.post("modeller", at(id, "submission"), Map.of()).refuses(409, "pass its check");
        one.delete("modeller", Town.DRAFTS + "/" + id, 1).refuses(409, "since you opened it");
        one.delete("modeller", Town.DRAFTS + "/" + id, 2).is(204);
        assertThat(one.get("modeller", Town.DRAFTS + "/" + id).text("state")).isEqualTo("DISCARDED");
    }

    @Test
    void ofTwoPublishersAtOnceOneIsFaster() throws Exception {
        ModelDraft first = submitted("First of two.");
        ModelDraft second = submitted("Second of two.");
        int before = current().version();

        List<Integer> answers = together(
                () -> publish(one, "publisher", first.id(), first.hash()).status(),
                () -> publish(other, "publisher2", first.id(), first.hash()).status());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(current().version()).isEqualTo(before + 1);
        publish(one, "publisher", second.id(), second.hash()).refuses(409, "would take it back");

        ModelDraft third = submitted("Third.");
        ModelDraft fourth = submitted("Fourth.");
        answers = together(
                () -> publish(one, "publisher", third.id(), third.hash()).status(),
                () -> publish(other, "publisher2", fourth.id(), fourth.hash()).status());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(current().version()).isEqualTo(before + 2);
    }

    private static <T> List<T> together(Callable<T> first, Callable<T> second) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> begun = Stream.of(first, second)
                    .map(act -> people.submit(() -> {
                        barrier.await(10, TimeUnit.SECONDS);
                        return act.call();
                    }))
                    .toList();
            List<T> ended = new ArrayList<>();
            for (Future<T> one : begun) {
                ended.add(one.get(60, TimeUnit.SECONDS));
            }
            return ended;
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void anEarlierReleaseComesBackAsANewOneByFourEyes() throws IOException {
        ModelDraft draft = submitted("To be taken back.");
        Release earlier = current();
        publish(one, "publisher", draft.id(), draft.hash()).is(200);
        int version = current().version();

        String rollback = "/api/v1/models/releases/" + earlier.id() + "/rollback";
        one.post("modeller", "/api/v1/models/releases/" + current().id() + "/rollback", Map.of())
                .refuses(409, "has this content");
        one.post("modeller", "/api/v1/models/releases/4711/rollback", Map.of()).is(404);
        Town.Answer proposed = one.post("publisher", rollback, Map.of()).is(201);
        assertThat(proposed.text("state")).isEqualTo("SUBMITTED");
        publish(one, "publisher", proposed.id(), earlier.hash()).refuses(403, "You have edited");
        publish(other, "publisher2", proposed.id(), earlier.hash()).is(200);

        assertThat(current().version()).isEqualTo(version + 1);
        assertThat(current().id()).isNotEqualTo(earlier.id());
        assertThat(current().hash()).isEqualTo(earlier.hash());
        assertThat(other.bean(Catalogue.class).current(STALL).orElseThrow().id())
                .isEqualTo(current().id());
    }

    @Test
    void aDayIsDecidedAndOneOfTheNodesKeepsIt() throws Exception {
        ModelDraft draft = submitted("From tomorrow.");
        int before = current().version();
        publish(one, "publisher", draft.id(), draft.hash(), "effectiveFrom", "2020-01-01")
                .is(422);
        publish(one, "publisher", draft.id(), draft.hash(), "effectiveFrom", "soon")
                .is(422);
        Town.Answer dated = publish(one, "publisher", draft.id(), draft.hash(), "effectiveFrom", tomorrow())
                .is(200);
        assertThat(dated.text("state")).isEqualTo("DATED");
        one.bean(DatedPublications.class).makeEffective();
        assertThat(current().version()).isEqualTo(before);

        itsDayHasCome(draft);
        together(
                () -> {
                    one.bean(DatedPublications.class).makeEffective();
                    return 0;
                },
                () -> {
                    other.bean(DatedPublications.class).makeEffective();
                    return 0;
                });
        assertThat(current().version()).isEqualTo(before + 1);
        assertThat(other.description()).isEqualTo("From tomorrow.");
        assertThat(one.get("publisher", at(draft.id(), "journal")).body().findValuesAsString("event"))
                .containsExactly("CREATED", "SUBMITTED", "DATED", "EFFECTIVE");
    }

    private static String tomorrow() {
        return OfficialTime.dateOf(one.bean(Clock.class).instant()).plusDays(1).toString();
    }

    private static void itsDayHasCome(ModelDraft draft) {
        jdbc().sql("update model_draft set effective_from = effective_from - 1 where id = :id")
                .param("id", draft.id())
                .update();
    }

    @Test
    void aDayIsTakenBackByTwoAndReplacedWhenThatIsSaid() throws IOException {
        ModelDraft draft = submitted("From a day.");
        publish(one, "publisher", draft.id(), draft.hash(), "effectiveFrom", tomorrow())
                .is(200);
        String withdrawal = at(draft.id(), "withdrawal");
        one.post("publisher", withdrawal, Map.of("remark", "The decree was postponed."))
                .is(200);
        assertThat(one.get("modeller", Town.DRAFTS + "/" + draft.id()).text("state"))
                .isEqualTo("DATED");
        one.post("publisher", withdrawal, Map.of("remark", "Yes.")).refuses(403, "another publisher");
        one.post("modeller", withdrawal, Map.of("remark", "Yes.")).refuses(403, "Only a publisher");
        one.post("publisher2", withdrawal, Map.of("remark", "Yes.")).is(200);
        assertThat(one.get("modeller", Town.DRAFTS + "/" + draft.id()).text("state"))
                .isEqualTo("EDITING");

        one.post("modeller", at(draft.id(), "submission"), Map.of()).is(200);
        publish(one, "publisher", draft.id(), draft.hash(), "effectiveFrom", tomorrow())
                .is(200);
        ModelDraft atOnce = submitted("At once.");
        publish(one, "publisher", atOnce.id(), atOnce.hash()).refuses(409, String.valueOf(draft.id()));
        publish(one, "publisher", atOnce.id(), atOnce.hash(), "replaces", List.of(draft.id()))
                .is(200);
        assertThat(one.get("modeller", Town.DRAFTS + "/" + draft.id()).text("state"))
                .isEqualTo("EDITING");
    }

    /** Whoever put other files in place meanwhile, a start for instance, isn't taken back on the day. */
    @Test
    void whatCantBeReleasedOnItsDayIsToldAndWorkedAtAgain() throws IOException {
        ModelDraft draft = submitted("Overtaken.");
        publish(one, "publisher", draft.id(), draft.hash(), "effectiveFrom", tomorrow())
                .is(200);
        itsDayHasCome(draft);
        one.bean(Releases.class)
                .publish(current()
                        .files()
                        .with(Town.SHEET, current().files().file(Town.SHEET).orElseThrow() + "\n# more\n"));
        int version = current().version();

        other.bean(DatedPublications.class).makeEffective();

        assertThat(current().version()).isEqualTo(version);
        Town.Answer back = one.get("modeller", Town.DRAFTS + "/" + draft.id());
        assertThat(back.text("state")).isEqualTo("EDITING");
        assertThat(back.text("remark")).contains("已经有了新的第 " + version + " 版");
        assertThat(one.get("publisher", at(draft.id(), "journal")).body().findValuesAsString("event"))
                .endsWith("FAILED");
    }

    /** What fails without anybody's fault is tried again, and another one's day isn't missed for it. */
    @Test
    void whatFailsOnItsDayKeepsNoOtherWaiting() throws IOException {
        ModelDraft failing = submitted("From tomorrow if readable.");
        publish(one, "publisher", failing.id(), failing.hash(), "effectiveFrom", tomorrow())
                .is(200);
        jdbc().sql("update model_draft set bundle_key = 'nothing-is-left-of-it' where id = :id")
                .param("id", failing.id())
                .update();
        ModelDraft sound = submitted("From tomorrow.");
        publish(one, "publisher", sound.id(), sound.hash(), "effectiveFrom", tomorrow())
                .is(200);
        itsDayHasCome(failing);
        itsDayHasCome(sound);
        int version = current().version();
        jdbc().sql("alter table model_draft add constraint nothing_moves_it check (id <> " + failing.id()
                        + " or state = 'DATED')")
                .update();

        one.bean(DatedPublications.class).makeEffective();

        assertThat(current().version()).isEqualTo(version + 1);
        jdbc().sql("alter table model_draft drop constraint nothing_moves_it").update();
        one.bean(DatedPublications.class).makeEffective();
        assertThat(one.get("modeller", Town.DRAFTS + "/" + failing.id()).text("state"))
                .as("looked at again")
                .isEqualTo("EDITING");
    }

    @Test
    void whoeverChangesWhatOthersShareConfirmsEachOfThem() throws IOException {
        Release stall = current();
        String step = "bpmn/handling/delay-explanation.bpmn";
        String model = stall.files()
                .file(step)
                .orElseThrow()
                .replaceFirst("</bpmn:definitions>|</definitions>", "<!-- ours -->\n$0");
        ModelDraft draft = draft(
                "modeller",
                Map.of(
                        "street-stall.yaml", Town.sheet("With a procedure.").get("street-stall.yaml"),
                        "delay-explanation.bpmn", model.getBytes(StandardCharsets.UTF_8)));
        assertThat(draft.others())
                .extracting(BundleKey::value)
                .containsExactly(
                        "company-deregistration", "company-start-up", "restaurant-opening", "road-transport-company");
        one.post("modeller", at(draft.id(), "submission"), Map.of()).is(200);
        BundleKey start = new BundleKey("company-start-up");
        int before = one.bean(Catalogue.class).current(start).orElseThrow().version();

        publish(one, "publisher", draft.id(), draft.hash())
                .refuses(409, "company-deregistration, company-start-up, restaurant-opening, road-transport-company");
        publish(one, "publisher", draft.id(), draft.hash(), "others", List.of("company-start-up"))
                .is(409);
        publish(
                        one,
                        "publisher",
                        draft.id(),
                        draft.hash(),
                        "others",
                        List.of(
                                "restaurant-opening",
                                "company-start-up",
                                "company-deregistration",
                                "road-transport-company"))
                .is(200);

        Release changed = other.bean(Catalogue.class).current(start).orElseThrow();
        assertThat(changed.version()).isEqualTo(before + 1);
        assertThat(changed.files().file(step))
                .hasValueSatisfying(text -> assertThat(text).contains("<!-- ours -->"));
        assertThat(current().files().file(step)).isEqualTo(changed.files().file(step));
    }

    @Test
    void boundsAndFilesThatCantBeKept() throws IOException {
        byte[] huge = new byte[1_900_000];
        Arrays.fill(huge, (byte) ' ');
        one.create("modeller", Map.of("a.bpmn", huge, "b.bpmn", huge, "c.bpmn", huge))
                .refuses(422, "5 MB together");
        one.create("modeller", Map.of("street-stall.bpmn", new byte[] {(byte) 0xC3, 0x28}))
                .refuses(422, "UTF-8");
        one.create("modeller", Map.of("notes.txt", "x".getBytes())).refuses(422, "kind");
        assertThat(one.create("modeller", Map.of("bpmn/../../street-stall.bpmn", "x".getBytes()))
                        .is(201)
                        .body()
                        .at("/findings/0/rule")
                        .asString())
                .isEqualTo("file-name");
        one.create("modeller", Map.of("bpmn/../../elsewhere.bpmn", "x".getBytes()))
                .is(422);
        one.create("modeller", Map.of("reception.bpmn", "x".getBytes())).refuses(422, "which service");
        one.create("modeller", Map.of("street-stall.bpmn", "x".getBytes(), "company-start-up.bpmn", "x".getBytes()))
                .refuses(422, "several");
        one.create("modeller", Map.of("brand-new.bpmn", "x".getBytes())).refuses(422, "bpmn/brand-new.yaml");
        one.create("modeller", Map.of("a".repeat(3_000) + ".yaml", "items: []".getBytes()))
                .refuses(422, "characters at most");
        one.create("modeller", Map.of("bpmn/" + "a".repeat(61) + ".yaml", "x".getBytes()))
                .refuses(422, "60 characters at most");
        one.create("modeller", Map.of("street-stall.yaml", "x".getBytes(), "bpmn/street-stall.yaml", "y".getBytes()))
                .refuses(422, "street-stall.yaml");
        one.create("clerk", Town.sheet("No.")).is(403);
        one.create("publisher", Town.sheet("No.")).is(403);
        one.create("modeller", Town.stall()).is(201);

        for (int i = one.bean(ModelDraftRows.class).openOf("both"); i < ModelDrafts.MOST_OPEN; i++) {
            draft("both", Town.sheet("Number " + i));
        }
        one.create("both", Map.of("street-stall.yaml", "key: [".getBytes())).refuses(409, "20 open drafts");
    }

    @Test
    void whoHasLostTheDutyMeanwhileDoesNotPublish() throws IOException {
        ModelDraft draft = submitted("Not by you any more.");
        JdbcClient jdbc = jdbc();
        jdbc.sql("update account set roles = 'MODELLER' where username = 'publisher2'")
                .update();
        publish(one, "publisher2", draft.id(), draft.hash()).is(403);
        jdbc.sql("update account set roles = 'PUBLISHER', disabled = true where username = 'publisher2'")
                .update();
        publish(one, "publisher2", draft.id(), draft.hash()).is(401);
        jdbc.sql("update account set disabled = false where username = 'publisher2'")
                .update();
        publish(one, "publisher2", draft.id(), draft.hash()).is(200);
    }

    @Test
    void theJournalOfModelsTellsWhenItWasAltered() throws IOException {
        submitted("Written down.");
        ModelJournalCheck check = new ModelJournalCheck(
                one.bean(DataSource.class), one.bean(CaseSecret.class).keyFor(ModelJournal.PURPOSE));
        assertThat(check.verify().fault()).isEmpty();
        long lines = check.verify().lines();

        jdbc().sql("update model_journal set actor = 'nobody' where entry_no = :no")
                .param("no", lines)
                .update();
        assertThat(check.verify().fault()).hasValue(ModelJournalCheck.Fault.CHANGED);
        assertThat(check.verify().at()).isEqualTo(lines);
        assertThat(nightly()).extracting(JournalAudit.Finding::caseNumber).containsExactly(JournalAudit.MODELS);
        jdbc().sql("update model_journal set actor = 'modeller' where entry_no = :no")
                .param("no", lines)
                .update();
        assertThat(check.verify().fault()).isEmpty();

        jdbc().sql("create table kept as select * from model_journal where entry_no >= :no")
                .param("no", lines - 1)
                .update();
        jdbc().sql("delete from model_journal where entry_no = :no")
                .param("no", lines)
                .update();
        assertThat(check.verify().fault()).hasValue(ModelJournalCheck.Fault.CUT);
        jdbc().sql("insert into model_journal select * from kept where entry_no = :no")
                .param("no", lines)
                .update();
        jdbc().sql("delete from model_journal where entry_no = :no")
                .param("no", lines - 1)
                .update();
        assertThat(check.verify().fault()).hasValue(ModelJournalCheck.Fault.MISSING);
        jdbc().sql("insert into model_journal select * from kept where entry_no = :no")
                .param("no", lines - 1)
                .update();
        jdbc().sql("drop table kept").update();
        assertThat(check.verify().fault()).isEmpty();
    }

    private static List<JournalAudit.Finding> nightly() {
        JournalAudit audit = one.bean(JournalAudit.class);
        audit.ask("admin");
        one.bean(NightlyCheck.class).workOff(10, 10);
        return audit.findings();
    }
}
