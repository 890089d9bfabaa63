package org.yiciban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Codes stand in addresses and files that anybody may write. */
class CodesTest {

    private static final String ENDLESS = "a" + "-ab".repeat(200_000);

    @Test
    void aCodeOfAnyLengthIsReadWithoutRunningOutOfStack() {
        assertThat(ItemCode.read(ENDLESS)).isPresent();
        assertThat(ItemCode.read(ENDLESS + "-")).isEmpty();
        assertThatThrownBy(() -> new BundleKey(ENDLESS + "-")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaterialCode(ENDLESS + "-")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AgencyCode(ENDLESS + "-")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anItemsCodeHasSeveralWords() {
        assertThat(ItemCode.read("food-permit")).contains(new ItemCode("food-permit"));
        for (String none : new String[] {null, "", "food", "-", "a--b", "food-", "Food-Permit"}) {
            assertThat(ItemCode.read(none)).as(none).isEmpty();
        }
    }
}
