package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The portion in which an H2 file is written anew follows the time that it takes, and has bounds. */
class H2PortionTest {

    private static final long MANY = 1L << 40;
    private static final long LONG = H2Housekeeping.Portion.LONG_NANOS * 600;
    private static final long SHORT = 1000;

    private final H2Housekeeping.Portion portion = new H2Housekeeping.Portion();

    @Test
    void whatTookLongIsHalvedAndWhatDidNotIsDoubled() {
        portion.took(LONG, true);
        assertThat(portion.bytes(MANY)).isEqualTo(H2Housekeeping.Portion.FIRST / 2);
        portion.took(SHORT, true);
        portion.took(SHORT, true);
        assertThat(portion.bytes(MANY)).isEqualTo(2 * H2Housekeeping.Portion.FIRST);
        portion.took(H2Housekeeping.Portion.LONG_NANOS / 2, true);
        assertThat(portion.bytes(MANY)).isEqualTo(2 * H2Housekeeping.Portion.FIRST);
    }

    @Test
    void itHasBounds() {
        for (int time = 0; time < 20; time++) {
            portion.took(LONG, true);
        }
        assertThat(portion.bytes(MANY)).isEqualTo(H2Housekeeping.Portion.LEAST);
        for (int time = 0; time < 20; time++) {
            portion.took(SHORT, true);
        }
        assertThat(portion.bytes(MANY)).isEqualTo(H2Housekeeping.Portion.MOST);
    }

    @Test
    void ofFewDataOnlyAPartIsWrittenAtOnceUnlessNothingFits() {
        for (int time = 0; time < 20; time++) {
            portion.took(SHORT, true);
        }
        assertThat(portion.bytes(16 << 20)).isEqualTo(2 << 20);
        assertThat(portion.bytes(1)).isEqualTo(H2Housekeeping.Portion.FIRST);
        portion.took(SHORT, false);
        assertThat(portion.bytes(1)).isEqualTo(H2Housekeeping.Portion.MOST);
    }
}
