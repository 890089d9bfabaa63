package org.yiciban.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A block goes as a whole, however its stroke is written. */
class BlockTextTest {

    @Test
    void aBlockGoesWithItsStrokeWhereverThatStands() {
        String kept = "- id: a\n  way: grant\n";
        for (String gone : new String[] {
            "- id: b\n", "-\n  id: b\n", "- # remark\n  id: b\n", "-\n\n  # remark\n  # - other\n  id: b\n"
        }) {
            assertThat(BlockText.without(kept + gone, "b")).as(gone).contains(kept);
            assertThat(BlockText.without(gone + kept, "b")).as(gone).contains(kept);
        }
    }
}
