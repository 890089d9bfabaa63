package org.yiciban.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.yiciban.shared.StartRefused;

class AtRestTest {

    private static final Place PLACE = new Place("submission", "data", "9901012026000001/1");
    private static final String NUMBER = "{\"idNumber\": \"990101199003070012\"}";
    private static final String OLD = "2026:7c1f0e5b92ad4836e0b7d95f1a6c284b";
    private static final String NEW = "2027:e0b7d95f1a6c284b7c1f0e5b92ad4836";

    private final MockEnvironment settings =
            new MockEnvironment().withProperty("yiciban.journal-secret", "demo-only-not-a-secret");

    @ParameterizedTest
    @ValueSource(strings = {"AES", "sm"})
    void whatIsSealedIsReadWhereItLiesAndNowhereElse(String algorithms) {
        AtRest atRest = with("algorithms", algorithms);

        String stored = atRest.seal(PLACE, NUMBER);

        assertThat(stored)
                .startsWith(algorithms.equals("sm") ? "v1:main.sm:" : "v1:main:")
                .doesNotContain("990101199003070012")
                .isNotEqualTo(atRest.seal(PLACE, NUMBER));
        assertThat(atRest.open(PLACE, stored)).isEqualTo(NUMBER);
        for (Place elsewhere : new Place[] {
            new Place("submission", "data", "9901012026000002/1"),
            new Place("submission", "applicant", PLACE.row()),
            new Place("draft", "data", PLACE.row())
        }) {
            assertThatThrownBy(() -> atRest.open(elsewhere, stored))
                    .isInstanceOf(UnreadableValue.class)
                    .hasMessageContaining("another place")
                    .hasMessageNotContaining(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AES", "SM"})
    void whatWasCutOrAlteredIsNotRead(String algorithms) {
        AtRest atRest = with("algorithms", algorithms);
        String stored = atRest.seal(PLACE, NUMBER);
        int middle = stored.length() - 20;
        char other = stored.charAt(middle) == 'A' ? 'B' : 'A';

        for (String broken : new String[] {
            stored.substring(0, stored.length() - 1),
            stored.substring(0, stored.lastIndexOf(':')),
            stored.substring(0, stored.lastIndexOf(':') + 1),
            stored.substring(0, stored.lastIndexOf(':') + 5),
            stored.substring(0, middle) + other + stored.substring(middle + 1),
            stored + ":",
            stored + "*",
            "v1:"
        }) {
            assertThatThrownBy(() -> atRest.open(PLACE, broken))
                    .as(broken)
                    .isInstanceOf(UnreadableValue.class)
                    .hasMessageContaining("submission.data");
        }
    }

    @Test
    void whatWasWrittenBeforeIsReadAsItStands() {
        AtRest atRest = with("algorithms", "AES");

        assertThat(atRest.open(PLACE, NUMBER)).isEqualTo(NUMBER);
        assertThat(atRest.open(PLACE, null)).isNull();
        assertThat(atRest.seal(PLACE, null)).isNull();
        assertThat(atRest.open(PLACE, atRest.seal(PLACE, "v1:typed by somebody:")))
                .isEqualTo("v1:typed by somebody:");
    }

    @Test
    void aNewKeyWritesAndTheOldOnesRead() {
        String derived = with("algorithms", "AES").seal(PLACE, NUMBER);
        String old = with("keys", OLD).seal(PLACE, NUMBER);
        AtRest changed = with("keys", NEW + ", " + OLD);

        assertThat(changed.open(PLACE, derived)).isEqualTo(NUMBER);
        assertThat(changed.open(PLACE, old)).isEqualTo(NUMBER);
        assertThat(changed.seal(PLACE, NUMBER)).startsWith("v1:2027:");
        assertThat(with("algorithms", "SM").seal(PLACE, NUMBER)).startsWith("v1:2027.sm:");
        assertThatThrownBy(() -> with("keys", OLD).open(PLACE, changed.seal(PLACE, NUMBER)))
                .isInstanceOf(UnreadableValue.class)
                .hasMessageContaining("“2027”")
                .hasMessageContaining("YICIBAN_ATREST_KEYS");
        assertThatThrownBy(() ->
                        with("keys", "2026:e0b7d95f1a6c284b7c1f0e5b92ad4836").open(PLACE, old))
                .isInstanceOf(UnreadableValue.class);
    }

    @Test
    void aColumnThatIsNeverEmptyIsReadOrTold() throws SQLException {
        AtRest atRest = with("keys", OLD);
        SealedColumn column = SealedColumn.of("case_result", "given", "result");
        String sealed = atRest.seal(column.at("licence"), NUMBER);
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select 'licence' as result, '" + sealed
                        + "' as given union all select 'permit', null order by result")) {
            row.next();
            assertThat(atRest.openFilled(column, row)).isEqualTo(NUMBER);
            row.next();
            assertThatThrownBy(() -> atRest.openFilled(column, row))
                    .isInstanceOf(UnreadableValue.class)
                    .hasMessageContaining("case_result.given of row permit")
                    .hasMessageContaining("nothing stands there");
        }
    }

    @Test
    void aHashTellsTheKindTheKeyAndNothingElse() {
        AtRest first = with("hash-keys", OLD);
        String hash = first.hash("identity", "990101199003070012");

        assertThat(hash).matches("2026:[0-9a-f]{64}").isEqualTo(first.hash("identity", "990101199003070012"));
        assertThat(first.hash("mobile", "990101199003070012")).isNotEqualTo(hash);
        assertThat(with("keys", OLD).hashes("identity", "990101199003070012"))
                .as("a key of the other purpose is another key")
                .hasSize(4)
                .contains(hash);
        AtRest changed = with("hash-keys", NEW + "," + OLD);
        assertThat(changed.hashes("identity", "990101199003070012"))
                .hasSize(6)
                .contains(hash)
                .startsWith(changed.hash("identity", "990101199003070012"));
        assertThat(with("hash-keys", "").hashes("identity", "990101199003070012"))
                .hasSize(2)
                .allMatch(each -> each.startsWith("main"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "without an id, and long enough to be a secret",
                "2026:short",
                "2026:0123456789abcdef0123456789abcdef",
                "main:7c1f0e5b92ad4836e0b7d95f1a6c284b",
                "2026.sm:7c1f0e5b92ad4836e0b7d95f1a6c284b",
                "Ü:7c1f0e5b92ad4836e0b7d95f1a6c284b",
                OLD + ",",
                OLD + "," + OLD
            })
    void aKeyThatIsNoneIsRefusedInASentenceWithoutIt(String keys) {
        for (String setting : new String[] {"keys", "hash-keys"}) {
            assertThatThrownBy(() -> with(setting, keys))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("yiciban.at-rest." + setting)
                    .message()
                    .doesNotContain("short ", "7c1f0e5b", "0123456789", "without an id");
            settings.setProperty("yiciban.at-rest." + setting, "");
        }
    }

    @Test
    void anUnknownAlgorithmIsRefused() {
        assertThatThrownBy(() -> with("algorithms", "DES"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("YICIBAN_ATREST_ALGORITHMS");
    }

    private AtRest with(String setting, String value) {
        settings.setProperty("yiciban.at-rest." + setting, value);
        return new AtRest(settings);
    }
}
