package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.atrest.Opened;
import org.yiciban.atrest.Resealing;
import org.yiciban.atrest.SealingProgress;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.notification.PostRounds;

/** What lies in the tables after whole cases, their drafts and their letters: who reads the database reads no number of anybody. */
@CaseTest
@Import({PostRounds.class, Letterbox.class})
@ContextConfiguration(initializers = Letterbox.Place.class)
class SealedTablesTest {

    /** Identity numbers, credit codes and mobile numbers, with nothing before or after that makes them part of another. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z])(?:[1-9]\\d{16}[0-9Xx]|[19]\\d{7}[0-9A-Z]{10}|1[3-9]\\d{9})(?![0-9A-Za-z])");

    /** What modellers ship is no person's: forms, models and the samples beside them. */
    private static final Set<String> SHIPPED = Set.of("release_file.content");

    private static final Map<String, Object> ANSWER = Map.of("contactMobile", "13800000000");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Letterbox box;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Drafts drafts;

    @Autowired
    SealingProgress progress;

    @Autowired
    ApplicationContext program;

    @Test
    void noNumberOfAnybodyStandsInClearInAnyTable() {
        CaseScenario scenario = wholeCases();
        String idNumber = scenario.file().filing().applicant().idNumber();

        assertThat(new Opened(program).all().stream().filter(text -> text.contains(idNumber)))
                .as("the numbers are there, sealed")
                .hasSizeGreaterThan(3);
        assertThat(inClear()).isEmpty();
        assertThat(accounts.ofPerson(idNumber)).map(Account::username).contains("citizen");
    }

    /** Nothing is damaged, and what is left is found the next time. */
    @Test
    void sealingIsInterruptedAndGoesOn() {
        CaseScenario scenario = wholeCases();
        Opened opened = new Opened(program);
        String view = scenario.view().toString();
        List<String> before = opened.all();
        opened.unsealAll();
        assertThat(inClear()).as("as it stood before anything was sealed").isNotEmpty();
        assertThat(scenario.view()).hasToString(view);
        assertThat(accounts.ofPerson(scenario.file().filing().applicant().idNumber()))
                .isPresent();

        Resealing first = Resealing.to("AES", program).started();
        assertThat(first.stoppedAfter(4, "one")).isFalse();
        assertThat(opened.beginnings()).containsExactly("clear", "v1:main");
        assertThat(opened.all()).isEqualTo(before);
        assertThat(first.all("another"))
                .as("the turn of one that is gone runs out")
                .isFalse();
        assertThat(first.all("one")).isTrue();
        assertThat(opened.beginnings()).containsExactly("v1:main");
        assertThat(inClear()).isEmpty();

        Resealing next = Resealing.to("SM", program).started();
        assertThatThrownBy(() -> next.killedAt(23, "one")).hasMessage("killed");
        assertThat(opened.beginnings()).containsExactly("v1:main", "v1:main.sm");
        assertThat(opened.all()).isEqualTo(before);
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
        assertThat(needed()).containsExactlyInAnyOrder("main", "main.sm");

        assertThat(next.all("one")).isTrue();
        assertThat(opened.beginnings()).containsExactly("v1:main.sm");
        assertThat(opened.all()).isEqualTo(before);
        assertThat(scenario.view()).hasToString(view);
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
        assertThat(needed()).as("nothing needs the old one").containsExactly("main.sm");
        assertThat(progress.tables())
                .allMatch(table -> table.endedAt() != null && table.unreadable() == 0)
                .extracting(SealingProgress.OfTable::table)
                .contains("submission", "journal_entry", "account", "outbox", "draft")
                .allSatisfy(table -> assertThat(program.getMessage("admin.sealed.table." + table, null, Locale.CHINA))
                        .isNotEmpty());

        assertThat(Resealing.to("AES", program).started().all("one")).isTrue();
        assertThat(accounts.ofPerson(scenario.file().filing().applicant().idNumber()))
                .isPresent();
    }

    @Test
    void whatWasAlteredIsLeftAndTold() {
        CaseScenario scenario = wholeCases();
        Resealing again = Resealing.to("SM", program).started();
        String number = scenario.number().value();
        String stored = jdbc.queryForObject(
                "select facts from journal_entry where case_number = ? and entry_no = 2", String.class, number);
        facts(number, stored.substring(0, stored.length() - 6));

        assertThat(again.all("one")).isTrue();

        assertThat(progress.tables().stream()
                        .filter(table -> table.table().equals("journal_entry"))
                        .map(SealingProgress.OfTable::unreadable))
                .containsExactly(1L);
        assertThat(needed()).as("its key isn't given away").contains("main");
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isFalse();

        facts(number, stored);
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
        assertThat(Resealing.to("AES", program).started().all("one")).isTrue();
    }

    private void facts(String number, String stored) {
        jdbc.update("update journal_entry set facts = ? where case_number = ? and entry_no = 2", stored, number);
    }

    /** One of a person and one of an organisation, to their ends; a draft, a mail that waits. */
    private CaseScenario wholeCases() {
        box.empty();
        box.restaurant("zh-CN").receivedOn("2026-09-28T10:00").accepted().finishedWell();
        CaseScenario scenario =
                box.startUp("zh-CN").receivedOn("2026-09-28T10:00").accepted().finishedWell();
        Account citizen = scenarios.account("citizen");
        Draft draft =
                drafts.begin(citizen, scenarios.release("company-start-up"), Map.of(), ApplicantEntry.known(citizen));
        drafts.change(draft.id(), citizen, one -> one.answers(Set.of("contactMobile"), ANSWER, one.rest()));
        assertThat(jdbc.queryForList("select id from outbox where state = 'WAITING'"))
                .isNotEmpty();
        return scenario;
    }

    private List<String> needed() {
        return progress.keys().stream()
                .filter(key -> key.purpose().equals("ENCRYPTION") && key.doneAt() == null)
                .map(SealingProgress.OfKey::id)
                .toList();
    }

    /** Every text of every table, the engine's among them. */
    private Set<String> inClear() {
        List<String> columns = jdbc.queryForList(
                "select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'PUBLIC' and data_type like 'CHARACTER%'",
                String.class);
        assertThat(columns)
                .hasSizeGreaterThan(200)
                .map(column -> column.toLowerCase(Locale.ROOT))
                .containsAll(new Opened(program).names());
        Set<String> found = new TreeSet<>();
        for (String column : columns) {
            String[] name = column.split("\\.");
            if (!SHIPPED.contains(column.toLowerCase(Locale.ROOT))) {
                List<String> texts = new ArrayList<>(
                        jdbc.queryForList("select \"" + name[1] + "\" from \"" + name[0] + "\"", String.class));
                texts.removeIf(text -> text == null || !NUMBER.matcher(text).find());
                texts.forEach(text -> found.add(column + ": " + text));
            }
        }
        return found;
    }
}
