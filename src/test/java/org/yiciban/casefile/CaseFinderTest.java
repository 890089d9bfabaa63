package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.atrest.Opened;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.lists.CaseFinder;
import org.yiciban.casefile.lists.CaseList;
import org.yiciban.casefile.lists.CaseQuery;
import org.yiciban.casefile.lists.CaseQuery.Chosen;
import org.yiciban.casefile.lists.CaseQuery.Days;
import org.yiciban.casefile.lists.CaseQuery.Typed;
import org.yiciban.casefile.lists.CaseQuery.Whose;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;

/** Whoever works on cases finds them: open and ended, with a task or without, and nobody finds what isn't his to see. */
@CaseTest
class CaseFinderTest {

    private static final LocalDate DAY = LocalDate.parse("2028-03-06");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseFinder finder;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext program;

    private CaseNumber finished;
    private CaseNumber open;

    @BeforeEach
    void oneEndedAndOneOpenCaseOfThatDay() {
        if (found("supervisor", new Typed("20280306", ""), any()).isEmpty()) {
            scenarios
                    .aCase()
                    .of("restaurant-opening")
                    .receivedOn("2028-03-06T10:00")
                    .finishedWell();
            scenarios
                    .aCase()
                    .of("company-start-up")
                    .receivedOn("2028-03-06T11:00")
                    .accepted();
        }
        finished = numberOf("restaurant-opening");
        open = numberOf("company-start-up");
    }

    @Test
    void anEndedCaseIsFoundByWhoeverHadItsTasks() {
        assertThat(found("fire", typed(finished), any())).containsExactly(finished);
        assertThat(found("clerk", typed(finished), any())).containsExactly(finished);
        assertThat(found("supervisor", typed(finished), any())).containsExactly(finished);
        assertThat(found("government", typed(finished), any())).containsExactly(finished);
        assertThat(found("police", typed(finished), any())).isEmpty();
        assertThat(found("police", typed(open), any())).containsExactly(open);
        assertThatThrownBy(() -> found("citizen", typed(finished), any())).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> found("admin", typed(finished), any())).isInstanceOf(ActRefused.class);
    }

    @Test
    void theListShowsWhatThePageOfTheCaseShowsAndNobodyIsLedToAClosedDoor() {
        for (String who : List.of("clerk", "amr", "fire", "tax", "bank", "supervisor", "government")) {
            for (CaseList.Row row :
                    page(who, new Typed("20280306", ""), any(), 0).content()) {
                CaseView view = scenarios.caseQueries.view(row.caseNumber(), Viewer.of(scenarios.account(who)));
                assertThat(row.applicantName()).isEqualTo(view.applicantName()).contains("*");
                assertThat(row.status()).isEqualTo(view.status());
                assertThat(row.outcome()).isEqualTo(view.outcome());
                assertThat(row.completedAt()).isEqualTo(view.completedAt());
                assertThat(row.agencies())
                        .containsExactlyInAnyOrderElementsOf(Set.copyOf(
                                view.items().stream().map(ItemView::agency).toList()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028 0306", "２０２８０３０６", "2028-0306-9901", " 0306990101 "})
    void aNumberIsFoundInPartsWithBlanksAndInFullWidth(String number) {
        assertThat(found("supervisor", new Typed(number, ""), any())).contains(finished, open);
    }

    @Test
    void theApplicantIsFoundByANameInPart() {
        assertThat(found("clerk", new Typed("20280306", "林　晓"), any())).containsExactly(open, finished);
        assertThat(found("clerk", new Typed("20280306", "晓"), any())).contains(open);
        assertThat(found("clerk", new Typed("20280306", "%"), any())).isEmpty();
        assertThat(found("clerk", new Typed("20280306", "林小"), any())).isEmpty();
    }

    @Test
    void whatIsChosenNarrows() {
        Typed day = new Typed("20280306", "");
        assertThat(found("clerk", day, chosen("restaurant-opening", null, null, null, null)))
                .containsExactly(finished);
        assertThat(found("clerk", day, chosen(null, "fire-inspection", null, null, null)))
                .containsExactly(finished);
        assertThat(found("clerk", day, chosen(null, null, "police", null, null)))
                .containsExactly(open);
        assertThat(found("clerk", day, chosen(null, null, null, CaseStatus.COMPLETED, null)))
                .containsExactly(finished);
        assertThat(found("clerk", day, chosen(null, null, null, null, CaseOutcome.GRANTED)))
                .containsExactly(finished);
        assertThat(found("clerk", day, chosen(null, null, null, null, CaseOutcome.DENIED)))
                .isEmpty();
    }

    @Test
    void daysNarrowToo() {
        Days that = new Days(DAY, DAY);
        Days before = new Days(null, DAY.minusDays(1));
        Typed bundleOfDay = new Typed("20280306", "");
        assertThat(rows(bundleOfDay, that, Days.ANY)).containsExactlyInAnyOrder(finished, open);
        assertThat(rows(bundleOfDay, before, Days.ANY)).isEmpty();
        assertThat(rows(bundleOfDay, Days.ANY, that)).containsExactly(finished);
        assertThatThrownBy(() -> rows(bundleOfDay, new Days(DAY, DAY.minusDays(1)), Days.ANY))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting("field", "code")
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("receivedTo", "range")));
    }

    @Test
    void whatWasDoneByOneselfAndByOnesAgencyIsAListOfItsOwn() {
        Typed day = new Typed("20280306", "");
        assertThat(found("fire", day, whose(Whose.MINE))).containsExactly(finished);
        assertThat(found("fire-head", day, whose(Whose.MINE))).isEmpty();
        assertThat(found("fire-head", day, whose(Whose.AGENCY))).containsExactly(finished);
        assertThat(found("bank", day, whose(Whose.AGENCY))).isEmpty();
    }

    @Test
    void theLateOnesAreFoundByTheirLightWhoeverHasThem() {
        scenarios.parts.clock().set(VirtualClock.at("2028-03-15T12:00"));
        Typed day = new Typed("20280306", "");
        CaseList.Row row = page("supervisor", typed(open), any(), 0).content().get(0);
        assertThat(row.light()).isIn(Light.RED, Light.DARK_RED);
        assertThat(found("supervisor", day, lit(row.light()))).containsExactly(open);
        for (Light other : List.of(Light.RED, Light.DARK_RED, Light.YELLOW)) {
            if (other != row.light()) {
                assertThat(found("supervisor", day, lit(other))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"500103199001010010", "13800000000", "５００１０３１９９００１０１００１０"})
    void numbersOfPersonsAreRefusedWithTheWayOut(String personal) {
        for (Typed typed : List.of(new Typed(personal, ""), new Typed("", personal))) {
            assertThatThrownBy(() -> found("supervisor", typed, any()))
                    .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                            .extracting("code")
                            .containsExactly("personal"));
        }
        assertThatThrownBy(() -> found("supervisor", new Typed("一二三四", ""), any()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void pagesFollowOnOneAnotherInBothOrders() {
        CaseList first = finder.find(
                new CaseQuery(new Typed("20280306", ""), any(), Days.ANY, Days.ANY, 0, 1),
                scenarios.account("supervisor"));
        CaseList second = finder.find(
                new CaseQuery(new Typed("20280306", ""), any(), Days.ANY, Days.ANY, 1, 1),
                scenarios.account("supervisor"));
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        Chosen oldest = new Chosen(null, null, null, null, null, null, null, true);
        assertThat(found("supervisor", new Typed("20280306", ""), oldest))
                .containsExactly(
                        second.content().get(0).caseNumber(),
                        first.content().get(0).caseNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "clerk", "amr"})
    void aPageOfCasesCostsThreeRoundTripsAtMost(String who) {
        CaseQuery all = new CaseQuery(new Typed("", ""), any(), Days.ANY, Days.ANY, 0, 100);
        Account reader = scenarios.account(who);

        assertThat(WatchedDatabase.roundTrips(() -> finder.find(all, reader))).hasSizeBetween(2, 3);
    }

    @Test
    void whatTheMigrationTakesOverIsWhatTheActsWrote() throws IOException {
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V38__case_entry.sql"));
        String takingOver = migration.substring(migration.indexOf("insert into"), migration.indexOf("create index"));
        List<Map<String, Object>> written = entries();
        // what cases are called and found by beside the applicant came later
        written.forEach(row -> {
            row.put("title", null);
            row.put("masked_title", null);
            row.compute(
                    "sought_name",
                    (column, names) -> String.valueOf(names).lines().findFirst().orElseThrow());
        });

        // nothing was sealed then
        new Opened(program).unseal("case_file", "applicant", "1 = 1");
        jdbc.update("create table entry_before as select * from case_entry");
        jdbc.update("delete from case_entry");
        jdbc.update(takingOver.strip().replace(";", ""));

        assertThat(entries()).containsAll(written).hasSizeGreaterThan(1);
        jdbc.update("delete from case_entry");
        jdbc.update("insert into case_entry select * from entry_before");
        jdbc.update("drop table entry_before");
    }

    /** Of the cases that this test has made; the order of agencies and items has no meaning. */
    private List<Map<String, Object>> entries() {
        List<Map<String, Object>> rows = jdbc.queryForList("select * from case_entry where received_at >="
                + " timestamp with time zone '2028-01-01 00:00:00+00:00' order by case_number");
        rows.forEach(row -> row.replaceAll((column, value) -> column.matches("(?i)agencies|items")
                ? new TreeSet<>(List.of(value.toString().split(",")))
                : value));
        return rows;
    }

    private CaseNumber numberOf(String bundle) {
        return found("supervisor", new Typed("20280306", ""), chosen(bundle, null, null, null, null))
                .get(0);
    }

    private List<CaseNumber> rows(Typed typed, Days received, Days completed) {
        return finder
                .find(new CaseQuery(typed, any(), received, completed, 0, 100), scenarios.account("supervisor"))
                .content()
                .stream()
                .map(CaseList.Row::caseNumber)
                .toList();
    }

    /** Officers and applicants speak of a shop, hardly of a number: the list says its name, and a part of it finds it. */
    @Test
    void aCaseIsCalledAndFoundByWhatItsSheetSays() {
        assertThat(page("fire", typed(finished), any(), 0).content())
                .extracting(CaseList.Row::title)
                .containsExactly("小满食集");
        assertThat(found("fire", new Typed("20280306", "满 食集"), any())).containsExactly(finished);
        assertThat(found("police", new Typed("20280306", "晨光文化"), any())).containsExactly(open);
        assertThat(found("fire", new Typed("20280306", "晨光文化"), any()))
                .as("no case of another agency")
                .isEmpty();
        assertThat(found("supervisor", new Typed("20280306", "食集示例"), any()))
                .as("no name goes on into the next")
                .isEmpty();
        CaseView own = scenarios.caseQueries.view(open, Viewer.of(scenarios.account("citizen")));
        assertThat(own.title()).isEqualTo("示例市云溪区晨光文化传媒有限公司");
        assertThat(scenarios.parts.lists().mine(scenarios.account("citizen"), 0).content())
                .filteredOn(one -> one.caseNumber().equals(open))
                .extracting(CaseSummary::title)
                .containsExactly(own.title());
    }

    private List<CaseNumber> found(String who, Typed typed, Chosen chosen) {
        return page(who, typed, chosen, 0).content().stream()
                .map(CaseList.Row::caseNumber)
                .toList();
    }

    private CaseList page(String who, Typed typed, Chosen chosen, int page) {
        return finder.find(new CaseQuery(typed, chosen, Days.ANY, Days.ANY, page, 100), scenarios.account(who));
    }

    private static Typed typed(CaseNumber number) {
        return new Typed(number.value(), "");
    }

    private static Chosen any() {
        return whose(Whose.ALL);
    }

    private static Chosen whose(Whose whose) {
        return new Chosen(null, null, null, null, null, null, whose, false);
    }

    private static Chosen lit(Light light) {
        return new Chosen(null, null, null, null, null, light, null, false);
    }

    private static Chosen chosen(String bundle, String item, String agency, CaseStatus status, CaseOutcome outcome) {
        return new Chosen(bundle, item, agency, status == null ? null : Set.of(status), outcome, null, null, false);
    }
}
