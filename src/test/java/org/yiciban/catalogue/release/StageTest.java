package org.yiciban.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;

/** What a service does comes in the order of its model, items and all that stands beside them. */
class StageTest {

    private static Release release(String folder, String bundle) {
        return new BundleLibrary(new FileLayers(BundleFolders.shipped())
                        .with(BundleFolders.folder(Path.of("src/test/resources/" + folder + "/bundles"))))
                .bundles().stream()
                        .filter(one -> one.key().equals(new BundleKey(bundle)))
                        .map(Release::draft)
                        .findFirst()
                        .orElseThrow();
    }

    private static String told(List<Stage> stages) {
        return stages.stream()
                .map(stage -> Stream.concat(
                                stage.items().stream().map(ItemCode::value),
                                stage.besides().stream().map(Beside::id))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" > "));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            notices,  shop-closing,  closing-notice > closing-filing closing-stop
            asks,     snack-bar,     licence-verification > food-permit signboard-choice staff-list > signboard-filing
            confirms, partner-shop,  licence-verification > partners-consent > signboard-filing
            late,     stall-site,    unit-opinion > compile-opinions > place-confirmation
            steps,    noodle-shop,   licence-verification > food-permit joint-survey > lead-summary
            dates,    night-stall,   until-night-market > lot-drawing > until-drawing-day > until-opening-day > sign-filing
            """)
    void whatIsAskedPublishedAndWaitedForStandsWhereTheModelHasIt(String folder, String bundle, String order) {
        Release release = release(folder, bundle);

        assertThat(told(Stage.of(release, Guidance.whole(release).items()))).isEqualTo(order);
    }

    @Test
    void whatIsForAnItemThatIsNotThereIsNotToldAndTheRestCloses() {
        Release release = release("asks", "snack-bar");

        assertThat(told(Stage.of(release, List.of(new ItemCode("licence-verification"), new ItemCode("food-permit")))))
                .isEqualTo("licence-verification > food-permit staff-list");
    }

    @Test
    void aModelWithAWayBackOrThatNobodyCanReadHasAnOrderToo() {
        String loop = "<definitions><process><sequenceFlow sourceRef='a' targetRef='b'/>"
                + "<sequenceFlow sourceRef='b' targetRef='a'/></process></definitions>";

        assertThat(ModelOrder.of(loop, Set.of("a", "b")).rank("b")).isEqualTo(1);
        assertThat(ModelOrder.of("<definitions", Set.of("a")).rank("a")).isZero();
    }
}
