package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.facts.SealFacts;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.seals.CaseSeals;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Journal;
import org.yiciban.document.file.DocumentFile;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SealKind;
import org.yiciban.document.issued.SealMark;
import org.yiciban.document.issued.SealType;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Substitutes;

/** To seal is an act of a person with authority: at once where the acting person has it, later where the law acted. */
@CaseTest
@TestPropertySource(
        properties = {"yiciban.seals.optional=", "spring.datasource.url=jdbc:h2:mem:seals;DB_CLOSE_DELAY=-1"})
class CaseSealsTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseSeals seals;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    @Autowired
    Journal journal;

    @Autowired
    Substitutes substitutes;

    @Autowired
    JdbcTemplate jdbc;

    private CaseScenario scenario;

    @BeforeEach
    void aCaseThatOthersDontDisturb() {
        jdbc.update("update issued_document set seal_awaited = null");
        scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .onPaper()
                .receivedOn("2026-09-28T10:00")
                .accepted();
    }

    private IssuedDocument document(DocumentType type) {
        return scenario.view().documents().stream()
                .filter(one -> one.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private List<JournalLine> sealings(IssuedDocument document) {
        return journal.of(scenario.number()).stream()
                .filter(line -> line.event() == JournalEvent.SEALED)
                .filter(line -> document.number().equals(line.facts().document()))
                .toList();
    }

    private Account account(String name) {
        return scenarios.account(name);
    }

    @Test
    void whoActsAndMaySealsAtOnce() {
        IssuedDocument acceptance = document(DocumentType.ACCEPT);
        SealMark seal = acceptance.seal();

        assertThat(seal).isNotNull();
        assertThat(seal.type()).isEqualTo(SealType.LICENSING);
        assertThat(seal.by()).isEqualTo("clerk");
        assertThat(sealings(acceptance)).singleElement().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("clerk");
            SealFacts told = (SealFacts) line.facts();
            assertThat(told.atOnce()).isTrue();
            assertThat(told.hash())
                    .isEqualTo(acceptance.original().orElseThrow().hash());
        });
        assertThat(files.made(acceptance)).isPresent();
    }

    @Test
    void whoDecidedSealsTheDecisionWithTheSealOfTheOwnOrgan() {
        scenario.finishedWell();

        List<IssuedDocument> decisions = scenario.view().documents().stream()
                .filter(one -> one.type().decides())
                .toList();
        assertThat(decisions).isNotEmpty().allSatisfy(one -> {
            SealMark seal = one.seal();
            assertThat(seal).isNotNull();
            assertThat(seal.type()).isEqualTo(SealType.ORGAN);
            assertThat(account(String.valueOf(seal.by())).agency()).isEqualTo(one.agency());
            assertThat(sealings(one)).hasSize(1);
        });
    }

    @Test
    void whatTheProgramIssuedWaitsForAKeeperAndItsFileWithIt() {
        IssuedDocument receipt = document(DocumentType.RECEIPT);
        assertThat(receipt.seal()).isNotNull();
        assertThat(receipt.seal().isSet()).isFalse();
        assertThat(files.made(receipt)).isEmpty();
        DocumentFile waiting = files.of(receipt).orElseThrow();
        assertThat(verification.of(waiting.code()).orElseThrow().signed()).isFalse();

        Account clerk = account("clerk2");
        assertThat(seals.waiting(clerk, 50)).extracting(one -> one.number()).contains(receipt.number());
        seals.set(receipt.number(), clerk);

        assertThat(seals.waiting(clerk, 50)).extracting(one -> one.number()).doesNotContain(receipt.number());
        assertThat(sealings(receipt)).singleElement().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("clerk2");
            assertThat(((SealFacts) line.facts()).atOnce()).isFalse();
        });
        assertThat(files.made(receipt)).isPresent();
        Verified told = verification.of(waiting.code()).orElseThrow();
        assertThat(told.seal()).isNotNull();
        assertThat(told.seal().kind()).isEqualTo(SealKind.DEMO);
        assertThat(told.signed()).isFalse();
    }

    @Test
    void nobodySealsForAnotherOrganOrWithoutTheDuty() {
        String number = document(DocumentType.RECEIPT).number();

        for (String stranger : List.of("amr-head", "police", "supervisor", "admin")) {
            assertThatThrownBy(() -> seals.set(number, account(stranger)))
                    .as(stranger)
                    .isInstanceOf(ActRefused.class);
            assertThatThrownBy(() -> seals.look(number, account(stranger)))
                    .as(stranger)
                    .isInstanceOf(ActRefused.class);
            assertThat(seals.waiting(account(stranger), 50))
                    .extracting(one -> one.number())
                    .doesNotContain(number);
        }
        assertThat(document(DocumentType.RECEIPT).seal().isSet()).isFalse();
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
        String number = document(DocumentType.RECEIPT).number();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Callable<String>> acts = new ArrayList<>();
        for (String clerk : List.of("clerk", "clerk2")) {
            acts.add(() -> {
                try {
                    seals.set(number, account(clerk));
                    return "";
                } catch (ActRefused refused) {
                    return refused.text().zh();
                }
            });
        }
        List<String> told = new ArrayList<>();
        try {
            for (Future<String> one : both.invokeAll(acts)) {
                told.add(one.get());
            }
        } finally {
            both.shutdownNow();
        }
        SealMark seal = document(DocumentType.RECEIPT).seal();
        assertThat(told).containsOnlyOnce("").hasSize(2);
        assertThat(told.stream().filter(text -> !text.isEmpty()).findFirst().orElseThrow())
                .contains(number, String.valueOf(seal.name()));
        assertThat(sealings(document(DocumentType.RECEIPT))).hasSize(1);
    }

    /** A deputy seals while the keeper is away, in the keeper's name, and not a day longer. */
    @Test
    void aDeputyFallsAwayWithTheLastDay() {
        jdbc.update(
                "merge into account (username, password_hash, name_zh, name_en, agency, division, roles, disabled)"
                        + " key (username) values ('seal-deputy', 'x', '代章', 'Deputy', 'service-centre', '990101', 'FILER', false)");
        Account deputy = account("seal-deputy");
        String number = document(DocumentType.RECEIPT).number();
        assertThatThrownBy(() -> seals.set(number, deputy)).isInstanceOf(ActRefused.class);

        LocalDate today = LocalDate.of(2026, 9, 28);
        substitutes.add("clerk", "seal-deputy", today.minusDays(3), today.minusDays(1), null);
        assertThatThrownBy(() -> seals.set(number, deputy)).isInstanceOf(ActRefused.class);

        substitutes.add("clerk", "seal-deputy", today.minusDays(3), today, null);
        seals.set(number, deputy);
        assertThat(sealings(document(DocumentType.RECEIPT))).singleElement().satisfies(line -> assertThat(
                        line.onBehalfOf())
                .isEqualTo(account("clerk").name().zh()));
    }

    @Test
    void whatWasChangedIsNotSealed() {
        IssuedDocument receipt = document(DocumentType.RECEIPT);
        jdbc.update("update issued_document set hash = ? where number = ?", "0".repeat(64), receipt.number());

        assertThatThrownBy(() -> seals.set(receipt.number(), account("clerk"))).isInstanceOf(ActRefused.class);
        assertThat(document(DocumentType.RECEIPT).seal().isSet()).isFalse();
    }

    private Account keeper() {
        jdbc.update(
                "merge into account (username, password_hash, name_zh, name_en, agency, division, roles, disabled)"
                        + " key (username) values ('keeper', 'x', '掌印', 'Keeper', 'service-centre', '990101', 'KEEPER', false)");
        return account("keeper");
    }

    /** Whoever was a keeper when the page was opened, and is none any more, is refused when the button is pressed. */
    @Test
    void aKeeperWhoLeftOrMovedSealsNothing() {
        String number = document(DocumentType.RECEIPT).number();
        for (String change : List.of("disabled = true", "agency = 'amr'", "division = '990102'", "roles = 'OFFICER'")) {
            Account before = keeper();
            jdbc.update("update account set " + change + " where username = 'keeper'");
            if (change.startsWith("roles")) {
                jdbc.update("update account set agency = 'amr' where username = 'keeper'");
            }
            assertThatThrownBy(() -> seals.set(number, before)).as(change).isInstanceOf(ActRefused.class);
        }
        seals.set(number, keeper());
        assertThat(document(DocumentType.RECEIPT).seal().by()).isEqualTo("keeper");
        jdbc.update("delete from account where username = 'keeper'");
    }

    /** A program that was killed while it made the file: another node, or the next start, makes it. */
    @Test
    void aFileThatWasBegunIsMadeByTheNext() {
        IssuedDocument receipt = document(DocumentType.RECEIPT);
        seals.set(receipt.number(), account("clerk"));
        jdbc.update(
                "update issued_document set file_tries = 1, file_due = dateadd(minute, 5, file_due) where number = ?",
                receipt.number());
        assertThat(files.made(receipt)).as("a node is at it").isEmpty();

        scenarios.parts.clock().set("2026-09-28T10:10");
        assertThat(files.made(receipt)).isPresent();
    }

    /** Where seals aren't set on files any more, what had waited for one gets its file without. */
    @Test
    void whatIsSealedByHandHasItsFileWithoutAPicture() {
        IssuedDocument receipt = document(DocumentType.RECEIPT);
        seals.set(receipt.number(), account("clerk"));
        jdbc.update("update issued_document set seal_kind = 'NONE' where number = ?", receipt.number());
        assertThat(files.made(receipt)).isPresent();
    }
}
