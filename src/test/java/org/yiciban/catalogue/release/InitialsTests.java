package org.yiciban.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The letters that people type for Chinese words. */
class InitialsTests {

    @Test
    void initialsFollowThePinyin() {
        assertThat(Initials.of("开饭店")).isEqualTo("kfd");
        assertThat(Initials.of("注册公司")).isEqualTo("zcgs");
        assertThat(Initials.of("阿波次得额佛哥喝")).isEqualTo("abcdefgh");
        assertThat(Initials.of("A股 2号，")).isEqualTo("ag2h");
    }
}
