package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.Papers;
import org.yiciban.atrest.Resealing;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.lists.CaseFinder;
import org.yiciban.casefile.lists.CaseList;
import org.yiciban.casefile.lists.CaseQuery;
import org.yiciban.casefile.persons.PersonRole;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.Results;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.CaseNumber;

/** A case is found by the whole number of anybody whom it names, under every key, by those who may see it. */
@CaseTest
class CasePersonsTest {

    private static final String APPLICANT = "500103199001010010";
    private static final String SHAREHOLDER = "50010619920317002X";
    private static final String EMPLOYEE = "510105198812120037";
    private static final String MOBILE = "13800000000";
    private static final String GIVEN = "91500103MAC0DE016G";
    private static final String LATER = "13900000001";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseFinder finder;

    @Autowired
    Results results;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext program;

    @Test
    void whoeverIsNamedIsFoundByHisNumberAndTheAgentToo() {
        String agent = scenarios.account("citizen2").idNumber();
        CaseNumber number = filedByAgent();

        assertThat(roles(number))
                .containsExactlyInAnyOrder(
                        PersonRole.PRINCIPAL,
                        PersonRole.AGENT,
                        PersonRole.LEGAL_REPRESENTATIVE,
                        PersonRole.LISTED,
                        PersonRole.NAMED);
        for (String one : List.of(APPLICANT, SHAREHOLDER, EMPLOYEE, agent, MOBILE)) {
            assertThat(found("clerk", number, one)).as(one).containsExactly(number);
        }
        for (String one : List.of("５００１０６１９９２０３１７００２ｘ", "500106 19920317 002x", "+86 138-0000-0000")) {
            assertThat(found("supervisor", number, one)).as(one).containsExactly(number);
        }
        assertThat(found("supervisor", number, LATER)).isEmpty();
        assertThat(jdbc.queryForList("select hash from case_person", String.class))
                .isNotEmpty()
                .allMatch(hash -> hash.matches("main:[0-9a-f]{64}"));
    }

    @Test
    void nobodyFindsWhatHeMayNotSee() {
        CaseNumber number = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2028-04-10T10:00")
                .number();

        for (String who : List.of("clerk", "supervisor", "government", "fire")) {
            assertThat(found(who, number, EMPLOYEE)).as(who).containsExactly(number);
        }
        assertThat(found("police", number, EMPLOYEE)).isEmpty();
        assertThat(found("police", number, APPLICANT)).isEmpty();
        assertThatThrownBy(() -> found("citizen", number, APPLICANT)).isInstanceOf(ActRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50010319900101", "1380000000", "0010", "林晓", "%", "500103900101001"})
    void aPartOfANumberIsRefused(String part) {
        assertThat(refusal(part)).isEqualTo("person-number");
    }

    @Test
    void aMistypedNumberIsToldInTheWordsOfItsField() {
        assertThat(refusal("500103199001010011")).isEqualTo("id-card");
        assertThat(refusal("91500103MAC0DE016H")).isEqualTo("uscc");
        assertThat(refusal("12800000000")).isEqualTo("mobile");
    }

    @Test
    void whoIsNamedByASupplementIsFoundAsWhoWasBefore() {
        CaseScenario scenario = scenarios.aCase().of("company-start-up").receivedOn("2028-04-10T10:00");
        scenario.settled();
        scenario.finishAs("clerk", "pre-check", null, "complete").finishAs("amr", "pre-check", null, "complete");
        scenario.finish(
                "conclude", null, "correct", List.of(new Defect("financeOfficerMobile", null, "打不通。", "更换。", null)));
        assertThat(found("clerk", scenario.number(), LATER)).isEmpty();

        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                Map.of("financeOfficerMobile", LATER),
                List.of(),
                Channel.WEB);

        assertThat(found("clerk", scenario.number(), LATER)).containsExactly(scenario.number());
        assertThat(found("clerk", scenario.number(), MOBILE)).containsExactly(scenario.number());
    }

    /** Cases from before, and a change of the key: stopped, taken up again, and found all the while. */
    @Test
    void oldCasesAreFilledInTheBackgroundAndKeysChange() {
        scenarios.aCase().of("restaurant-opening").receivedOn("2028-04-11T10:00");
        scenarios.aCase().of("restaurant-opening").receivedOn("2028-04-11T10:30");
        CaseNumber number = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2028-04-11T11:00")
                .number();
        jdbc.update("delete from case_person");
        assertThat(found("clerk", number, EMPLOYEE)).isEmpty();

        assertThat(Resealing.to("AES", program).hashed(1, "one")).isFalse();
        assertThat(keys()).containsExactly("main");
        assertThat(filled()).isEqualTo(2).isLessThan(rounds());
        assertThat(Resealing.to("AES", program).hashed(1000, "one")).isTrue();
        assertThat(filled()).isEqualTo(rounds());
        assertThat(found("clerk", number, EMPLOYEE)).containsExactly(number);

        Resealing next = Resealing.to("SM", program).started();
        assertThat(next.hashed(1, "one")).isFalse();
        assertThat(keys()).containsExactlyInAnyOrder("main", "main.sm");
        assertThat(found("clerk", number, EMPLOYEE)).containsExactly(number);
        assertThat(next.hashed(1000, "one")).isTrue();
        assertThat(keys()).containsExactly("main.sm");
        assertThat(found("clerk", number, EMPLOYEE)).containsExactly(number);
        assertThat(needed()).as("accounts are found by the old one").contains("main");
        assertThat(next.all("one")).isTrue();
        assertThat(next.hashed(1000, "one")).isTrue();
        assertThat(needed()).containsExactly("main.sm");

        assertThat(Resealing.to("AES", program).started().hashed(1000, "one")).isTrue();
        assertThat(Resealing.to("AES", program).all("one")).isTrue();
        assertThat(keys()).containsExactly("main");
    }

    /** The company did not exist when its application was made. */
    @Test
    void aCaseIsFoundByTheCreditCodeThatItGaveAsLongAsThatHolds() {
        CaseScenario scenario = scenarios.aCase().of("company-start-up").receivedOn("2028-04-12T10:00");
        CaseFile file = scenarios.parts.files().find(scenario.number()).orElseThrow();
        CaseItem licence = file.items().stream()
                .filter(item -> item.code().value().equals("business-licence"))
                .findFirst()
                .orElseThrow();
        assertThat(found("clerk", scenario.number(), GIVEN)).isEmpty();

        results.give(
                file,
                licence.key(),
                Map.of("credit-code", GIVEN, "register-page", "1"),
                scenarios.parts.clock().instant());
        assertThat(found("clerk", scenario.number(), GIVEN)).containsExactly(scenario.number());

        jdbc.update("update case_result set given_hash = null");
        assertThat(found("clerk", scenario.number(), GIVEN)).isEmpty();
        assertThat(Resealing.to("AES", program).all("one")).isTrue();
        assertThat(found("clerk", scenario.number(), GIVEN)).containsExactly(scenario.number());

        jdbc.update(
                "update case_result set revoked_at = valid_from where case_number = ?",
                scenario.number().value());
        assertThat(found("clerk", scenario.number(), GIVEN)).isEmpty();
    }

    private List<String> needed() {
        return jdbc.queryForList("select id from at_rest_key where purpose = 'HASH' and done_at is null", String.class);
    }

    private CaseNumber filedByAgent() {
        scenarios.parts.clock().set("2028-04-10T10:00");
        Application one = scenarios.application(
                "company-start-up",
                Map.of("hasEmployees", true, "needBank", true, "needInvoice", true),
                List.of(),
                List.of());
        Application.MandateGiven mandate =
                new Application.MandateGiven(List.of("APPLY"), upload(), "2028-05-30", null, null);
        return scenarios
                .applications
                .submit(
                        new Application(
                                one.bundle(),
                                one.division(),
                                Channel.API,
                                mandate,
                                one.applicant(),
                                one.situation(),
                                one.data(),
                                List.of(new Application.HandedIn("premises-proof", upload())),
                                one.deferrals(),
                                one.commitments(),
                                true,
                                one.originals()),
                        CaseScenarios.key(),
                        scenarios.account("citizen2"))
                .caseNumber();
    }

    private String upload() {
        return scenarios
                .parts
                .uploads()
                .take("paper.pdf", Papers.pdf(), "citizen2")
                .id();
    }

    private Set<PersonRole> roles(CaseNumber number) {
        return Set.copyOf(jdbc.query(
                "select distinct role from case_person where case_number = ?",
                (row, i) -> PersonRole.valueOf(row.getString(1)),
                number.value()));
    }

    private Set<String> keys() {
        return Set.copyOf(jdbc.query("select distinct hash from case_person", (row, i) -> row.getString(1)
                .split(":")[0]));
    }

    private long filled() {
        return count("select count(*) from (select distinct case_number, round from case_person) p");
    }

    private long rounds() {
        return count("select count(*) from submission");
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    private String refusal(String typed) {
        try {
            found("supervisor", "", typed);
        } catch (InvalidInput invalid) {
            assertThat(invalid.errors()).hasSize(1);
            assertThat(invalid.errors().get(0).field()).isEqualTo("person");
            assertThat(invalid.errors().get(0).message().zh()).doesNotContain("form.error", "refusal.");
            return invalid.errors().get(0).code();
        }
        throw new AssertionError(typed + " was looked for");
    }

    private List<CaseNumber> found(String who, CaseNumber number, String person) {
        return found(who, number.value(), person);
    }

    private List<CaseNumber> found(String who, String number, String person) {
        CaseQuery query = new CaseQuery(
                new CaseQuery.Typed(number, "", person),
                new CaseQuery.Chosen(null, null, null, Set.of(), null, null, CaseQuery.Whose.ALL, false),
                CaseQuery.Days.ANY,
                CaseQuery.Days.ANY,
                0,
                20);
        return finder.find(query, scenarios.account(who)).content().stream()
                .map(CaseList.Row::caseNumber)
                .toList();
    }
}
