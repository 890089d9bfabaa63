package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.atrest.AtRestKeys;
import org.yiciban.casefile.audit.AuditCopy;
import org.yiciban.casefile.audit.JournalAudit;
import org.yiciban.casefile.audit.JournalHeads;
import org.yiciban.casefile.audit.NightlyCheck;
import org.yiciban.casefile.states.JournalFault;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.casefile.store.Resealed;

/** What left the house in a signed head can't be rewritten any more, be it by whoever has the database and its secret. */
@CaseTest
class JournalHeadsTest {

    private static final String SECRET = "demo-only-not-a-secret";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    JournalAudit audit;

    @Autowired
    JournalHeads heads;

    @Autowired
    NightlyCheck nightly;

    @Autowired
    CaseSecret secret;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    private final Verifier verifier;
    private String number;
    private Path kept;

    JournalHeadsTest() throws IOException, ReflectiveOperationException {
        verifier = new Verifier();
    }

    /** A case, a head, another line of the case, another head; both are kept elsewhere. */
    @BeforeEach
    void twoHeadsAreKeptElsewhere() throws IOException {
        CaseScenario scenario = scenarios.aCase().of("restaurant-opening").receivedOn("2026-09-28T10:00");
        number = scenario.number().value();
        verify();
        scenario.accepted();
        verify();
        kept = Files.createDirectory(folder.resolve("kept"));
        copyInto(kept);
    }

    @Test
    void aHeadSaysHowFarEachJournalHadComeAndTheNextOneFollowsIt() throws Exception {
        int last = heads.heads().get(0).number();
        String head = text(last);

        assertThat(head).startsWith("yiciban journal head\t1\nnumber\t" + last + "\n");
        assertThat(head).contains("\n" + number + "\t" + length() + "\t").contains("\nsignature\t");
        assertThat(Files.readString(kept.resolve(AuditCopy.HEADS).resolve(JournalHeads.fileName(last))))
                .isEqualTo(head);
        Verifier.Answer answer = verified(kept, kept);
        assertThat(answer.words()).contains("Nothing contradicts the heads.");
        assertThat(answer.code()).isZero();

        verify();
        assertThat(heads.heads().get(0).cases()).as("no journal has grown").isZero();
    }

    @Test
    void whoeverRewritesAJournalWithItsSecretContradictsWhatIsKept() {
        told(
                JournalFault.REWRITTEN,
                "case " + number + ": its first ",
                "update journal_entry set actor_name = '别人' where entry_no = 2 and case_number = ?");
        told(
                JournalFault.CUT,
                "case " + number + " has ",
                "delete from journal_entry where entry_no > 2 and case_number = ?");
    }

    @Test
    void aCaseThatWasDeletedAsAWholeIsMissed() {
        told(
                JournalFault.GONE,
                "case " + number + " is not there",
                List.of(
                                "submitted_material",
                                "pre_check",
                                "defect",
                                "case_person",
                                "submission",
                                "clock_event",
                                "legal_clock",
                                "step_record",
                                "case_item",
                                "case_entry",
                                "issued_document",
                                "journal_entry",
                                "case_file")
                        .stream()
                        .map(table -> "delete from " + table + " where case_number = ?")
                        .toArray(String[]::new));
    }

    private void told(JournalFault kind, String verifiersWords, String... deeds) {
        transactions.executeWithoutResult(status -> {
            unguarded();
            for (String deed : deeds) {
                jdbc.update(deed, number);
            }
            Resealed.journal(jdbc, secret, AtRestKeys.of(SECRET), number);
            assertThat(audit.ask("supervisor")).isTrue();
            nightly.workOff(100, 1_000);
            assertThat(audit.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.caseNumber()).isEqualTo(number);
                assertThat(finding.kind()).isEqualTo(kind);
            });
            try {
                Path today = Files.createTempDirectory(folder, "today");
                copyInto(today);
                Verifier.Answer answer = verified(kept, today);
                assertThat(answer.words()).contains(verifiersWords).contains("1 findings.");
                assertThat(answer.code()).isOne();
            } catch (IOException | ReflectiveOperationException broken) {
                throw new AssertionError(broken);
            }
            status.setRollbackOnly();
        });
    }

    @Test
    void aHeadThatWasChangedTakenAwayOrSignedByAnotherIsFound() throws Exception {
        int last = heads.heads().get(0).number();
        Path all = kept.resolve(AuditCopy.HEADS);
        Path before = all.resolve(JournalHeads.fileName(last - 1));
        String asSigned = Files.readString(before);

        Files.writeString(before, asSigned.replace("\nfaults\t0\n", "\nfaults\t1\n"));
        assertThat(verified(kept, kept).words())
                .contains(before.getFileName() + " is not as it was signed")
                .contains("findings.");

        Files.delete(before);
        if (last > 2) {
            assertThat(verified(kept, kept).words()).contains("head " + (last - 1) + " is missing");
        } else {
            assertThat(verified(kept, kept).words()).contains("The heads before number " + last + " are not here");
        }

        Files.writeString(before, "nonsense");
        assertThat(verified(kept, kept).code()).isEqualTo(2);
        assertThat(verified(kept, kept).words()).contains(" is no head of this edition");

        Files.writeString(before, asSigned);
        whatIsForgedMovesNothingOnATerminal();
        Files.writeString(
                kept.resolve(JournalHeads.KEY_FILE),
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n"
                        + "-----END PUBLIC KEY-----\n");
        assertThat(verified(kept, kept).words()).contains("there is no head").doesNotContain("Nothing contradicts");
    }

    /** A line that would wipe the findings away, and write that there are none. */
    private void whatIsForgedMovesNothingOnATerminal() throws Exception {
        Path lines = kept.resolve(AuditCopy.LINES);
        String exported = Files.readString(lines);
        Files.writeString(lines, exported + "\u001b[2J\u202eNothing contradicts the heads.\t2\tx\n");
        Verifier.Answer answer = verified(kept, kept);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.words()).contains("case ?[2J?Nothing contradicts").doesNotContain("\u001b", "\u202e");
        Files.writeString(lines, exported);
    }

    private Verifier.Answer verified(Path elsewhere, Path today) throws ReflectiveOperationException {
        return verifier.of(
                elsewhere.resolve(JournalHeads.KEY_FILE),
                elsewhere.resolve(AuditCopy.HEADS),
                today.resolve(AuditCopy.LINES));
    }

    private void verify() {
        audit.ask("supervisor");
        nightly.workOff(100, 1_000);
        assertThat(audit.runs().get(0).finishedAt()).isNotNull();
        assertThat(audit.findings()).isEmpty();
    }

    private void copyInto(Path place) throws IOException {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            AuditCopy.write(connection, SECRET, AtRestKeys.of(SECRET), place);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private String text(int head) {
        StringWriter out = new StringWriter();
        heads.write(head, out);
        return out.toString();
    }

    private int length() {
        Integer length = jdbc.queryForObject(
                "select journal_length from case_file where case_number = ?", Integer.class, number);
        return length == null ? 0 : length;
    }

    /** Takes away what keeps the rows from being changed, until the end of the transaction. */
    void unguarded() {
        // nothing guards the rows on H2
    }
}
