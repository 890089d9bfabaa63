package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.CommitmentGiven;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.promises.CommitmentOffer;
import org.yiciban.casefile.promises.GivenPromises;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.release.Release;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.ItemCode;

/**
 * Commitment 告知承诺 (国办发〔2020〕42号): who is told the conditions and commits to each of them is decided on at once;
 * whoever doesn't want that is handled in the ordinary way.
 */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:commitment;DB_CLOSE_DELAY=-1")
class CommitmentTest {

    private static final String FIRE = "fire-inspection";
    private static final String REPORT = "fire-facility-report";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    GivenPromises promises;

    @Autowired
    Tasks tasks;

    @Autowired
    Documents documents;

    @Autowired
    Wording wording;

    private CaseScenario restaurant() {
        return scenarios.aCase().of("restaurant-opening").where("publicGathering", true);
    }

    private Release release() {
        return scenarios.release("restaurant-opening");
    }

    private List<String> refused(CommitmentGiven... given) {
        Application whole =
                scenarios.application("restaurant-opening", Map.of("publicGathering", true), List.of(), List.of(FIRE));
        Application one = new Application(
                whole.bundle(),
                whole.division(),
                whole.channel(),
                null,
                whole.applicant(),
                whole.situation(),
                whole.data(),
                whole.materials(),
                whole.deferrals(),
                List.of(given),
                true,
                List.of());
        List<String> found = new ArrayList<>();
        assertThatThrownBy(() -> scenarios.applications.submit(one, CaseScenarios.key(), scenarios.account("citizen")))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> wrong.errors()
                        .forEach(error -> found.add(error.field() + " " + error.code())));
        return found;
    }

    private CommitmentGiven whole() {
        return Committing.fully(release(), List.of(FIRE)).get(0);
    }

    @Test
    void whoCommitsToEachConditionIsDecidedOnWithoutAReviewAndHasItInWriting() {
        CaseScenario scenario = restaurant().committingTo(FIRE).receivedOn("2026-09-28T10:00");

        GivenPromises.Given given =
                promises.commitment(scenario.number(), new ItemCode(FIRE)).orElseThrow();
        PromiseText text = PromiseText.commitment(Committing.rule(release(), FIRE));
        assertThat(given.hash()).isEqualTo(text.hash());
        assertThat(given.words()).isEqualTo(text.words());
        assertThat(given.words().zh()).contains("设定依据", "1. ", "核查方式", "不实承诺的后果");
        IssuedDocument document = documents.of(scenario.number()).stream()
                .filter(one -> one.type() == DocumentType.COMMIT)
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(wording.of(document, Locale.SIMPLIFIED_CHINESE)))
                .contains("告知承诺书", "疏散通道", "已勾选", text.hash(), "自愿选择");
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.what())
                .contains(JournalEvent.COMMITMENT_GIVEN);

        scenario.accepted();
        scenario.finish("review", "licence-verification", "pass");
        assertThat(scenario.task("review", FIRE)).isEmpty();
        assertThat(scenario.task("decide", FIRE)).isPresent();
    }

    @Test
    void whoeverTicksNothingIsHandledInTheOrdinaryWay() {
        CaseScenario scenario = restaurant().receivedOn("2026-09-28T10:00").accepted();
        scenario.finish("review", "licence-verification", "pass");

        assertThat(scenario.task("review", FIRE)).isPresent();
        assertThat(promises.commitment(scenario.number(), new ItemCode(FIRE))).isEmpty();
    }

    @Test
    void eachConditionIsTickedByItself() {
        assertThat(refused(new CommitmentGiven(FIRE, whole().text(), Set.of(1, 2))))
                .containsExactly("commitments[0].conditions commitment-ticks");
        assertThat(refused(new CommitmentGiven(FIRE, whole().text(), Set.of())))
                .containsExactly("commitments[0].conditions commitment-ticks");
        assertThat(refused(new CommitmentGiven(FIRE, whole().text(), Set.of(1, 2, 3, 4, 5, 6))))
                .as("one that the text doesn't have")
                .containsExactly("commitments[0].conditions commitment-ticks");
    }

    @Test
    void aTextThatHasChangedSinceItWasShownCommitsToNothing() {
        assertThat(refused(new CommitmentGiven(FIRE, "0".repeat(64), whole().conditions())))
                .containsExactly("commitments[0].text commitment-text");
        assertThat(refused(new CommitmentGiven(FIRE, null, whole().conditions())))
                .as("nobody says that he has read it")
                .containsExactly("commitments[0].text commitment-text");
    }

    @Test
    void nobodyCommitsHimselfWhereThatIsNotOfferedOrTwice() {
        assertThat(refused(new CommitmentGiven("food-permit", whole().text(), Set.of(1))))
                .containsExactly("commitments[0].item no-commitment");
        assertThat(refused(new CommitmentGiven("no-such-item", whole().text(), Set.of(1))))
                .containsExactly("commitments[0].item no-commitment");
        assertThat(refused(whole(), whole())).containsExactly("commitments[1].item already");
    }

    @Test
    void whatTheCommitmentStandsForIsNotAskedForAsAPaper() {
        CaseScenario ordinary = restaurant().receivedOn("2026-09-28T10:00");
        CaseScenario committed = restaurant().committingTo(FIRE).receivedOn("2026-09-28T10:00");

        assertThat(missing(ordinary)).contains(REPORT);
        assertThat(missing(committed)).doesNotContain(REPORT);
    }

    private List<String> missing(CaseScenario scenario) {
        OpenTask preCheck = scenario.tasks().stream()
                .filter(task -> task.agency().value().equals("service-centre"))
                .findFirst()
                .orElseThrow();
        return tasks.detail(preCheck.id(), scenarios.account("clerk")).papers().stream()
                .filter(paper -> paper.required() && paper.missing())
                .map(paper -> paper.code().value())
                .toList();
    }

    @Test
    void whatIsTickedOnAPageSaysWhichConditionOfWhichText() {
        CommitmentOffer offer = CommitmentOffer.of(release(), List.of(release().item(new ItemCode(FIRE))))
                .get(0);
        List<String> ticks =
                offer.conditions().stream().map(CommitmentOffer.Condition::tick).toList();

        assertThat(CommitmentGiven.ticked(ticks)).containsExactly(whole());
        assertThat(CommitmentGiven.ticked(List.of(FIRE)))
                .as("a draft of old times names an item and no text")
                .containsExactly(new CommitmentGiven(FIRE, null, Set.of()));
        assertThat(CommitmentOffer.of(release(), release().items()))
                .extracting(one -> one.item().value())
                .containsExactly(FIRE);
    }
}
